import type { Instant } from '#domain/ids.ts'
import { MINUTE, toInstant, toMilliseconds } from '#domain/time.ts'

/** A moment as a clock on the wall shows it: `2026-03-01` and `14:05`. */
export type Wall = { date: string; time: string }

/** What clocks in this time zone show at that moment. */
export function toWall(at: Instant, zone: string): Wall {
  const [date, time] = wallText(toMilliseconds(at), zone).split(' ')
  return { date: date!, time: time! }
}

/**
 * The moment at which clocks in this zone show that, or '' if no such day, time or zone exists. Where clocks show a
 * time twice (in autumn) the first one is meant; a time that is skipped (in spring) becomes the one an hour later.
 */
export function fromWall({ date, time }: Wall, zone: string): Instant | '' {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(:\d\d)?$/.test(time) || !isZone(zone)) return ''
  const asUtc = Date.parse(`${date}T${time.slice(0, 5)}:00Z`)
  if (!Number.isFinite(asUtc) || !new Date(asUtc).toISOString().startsWith(date)) return ''
  // The zone's distance from UTC depends on the moment that is looked for, so both sides of a change are tried.
  const candidates = [asUtc - DAY_MARGIN, asUtc + DAY_MARGIN].map((near) => asUtc - distance(near, zone))
  const exact = candidates.filter((at) => wallText(at, zone) === `${date} ${time.slice(0, 5)}`)
  return toInstant(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates))
}

/** No two changes of a zone's clocks are closer together than this, in milliseconds. */
const DAY_MARGIN = 24 * 60 * MINUTE

/** How far the zone's clocks are ahead of UTC at that moment, in milliseconds. */
const distance = (at: number, zone: string): number =>
  Date.parse(`${wallText(at, zone).replace(' ', 'T')}:00Z`) - Math.floor(at / MINUTE) * MINUTE

function wallText(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
  }).formatToParts(at)
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
