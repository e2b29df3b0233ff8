import { useEffect, useState } from 'react'
import { byDay, type Calendar, type Day } from './days.ts'

/**
 * The days as the server knows them, in UTC; once the page is a live one, those of the reader's own zone. `zone` is
 * null while times are in UTC.
 */
export function useLocalDays<Line extends { at: string }>(days: Day<Line>[], calendar: Calendar) {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => setZone(ownZone()), [])
  const lines = days.flatMap((day) => day.lines)
  return { days: zone ? byDay(lines, zone, calendar) : days, zone }
}

/** Null where the browser's own clock is on UTC all year: then there is nothing to change. */
function ownZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return !timeZone || timeZone === 'UTC' ? null : timeZone
}
