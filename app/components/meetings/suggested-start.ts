import type { Instant } from '#domain/ids.ts'
import { DAY, toInstant, toMilliseconds } from '#domain/time.ts'

/** A week from now in the late morning (UTC): early enough for people to be told. */
export const suggestedStart = (now: Instant): Instant =>
  `${toInstant(toMilliseconds(now) + 7 * DAY).slice(0, 10)}T10:30:00.000Z` as Instant
