import type { Instant } from './ids.ts'

/** Lengths of time in milliseconds. */
export const SECOND = 1000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const toMilliseconds = (at: Instant): number => Date.parse(at)
/** From milliseconds since 1970; domain/ reads no clock, so the number always comes from outside. */
export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant
export const later = (at: Instant, milliseconds: number): Instant => toInstant(toMilliseconds(at) + milliseconds)
/** Milliseconds from one instant to another; negative when `to` is before `from`. */
export const between = (from: Instant, to: Instant): number => toMilliseconds(to) - toMilliseconds(from)

export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false
  const milliseconds = Date.parse(text)
  return Number.isFinite(milliseconds) && toInstant(milliseconds) === text
}
