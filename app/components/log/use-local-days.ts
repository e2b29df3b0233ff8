import { useEffect, useState } from 'react'
import { byDay, type Day } from './days.ts'

/**
 * The days as the server knows them, in UTC; once the page is a live one, those of the reader's own zone. `zone` is
 * null while times are in UTC.
 */
export function useLocalDays<Line extends { at: string }>(
  days: Day<Line>[],
): { days: Day<Line>[]; zone: string | null } {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => setZone(ownZone()), [])
  if (!zone) return { days, zone }
  return {
    days: byDay(
      days.flatMap(({ lines }) => lines),
      zone,
    ),
    zone,
  }
}

/** Null where the browser's own clock is on UTC all year: then there is nothing to change. */
function ownZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return !timeZone || timeZone === 'UTC' ? null : timeZone
}
