import type { Instant } from '#domain/ids.ts'
import { DAY, HOUR, toInstant, toMilliseconds } from '#domain/time.ts'

/** Seven days and an hour from now, at a full hour: nobody has to reckon, and filling in the form takes no time away. */
export const suggestedClosing = (now: Instant): Instant =>
  toInstant(Math.ceil((toMilliseconds(now) + 7 * DAY + HOUR) / HOUR) * HOUR)
