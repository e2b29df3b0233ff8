import * as m from '#words'

/** Names of days and months, from Sunday and from January on. */
export type Calendar = { weekdays: string[]; months: string[] }

type Dated = { at: string }
export type Day<Line> = { words: string; lines: Line[] }

/** Numbers only, which every machine writes alike. Names come along: few phones know them in Welsh. */
function partsOf(at: string, timeZone: string) {
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const parts = new Intl.DateTimeFormat('en-GB', { ...numbers, hourCycle: 'h23', timeZone }).formatToParts(new Date(at))
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<keyof typeof numbers, string>
}

/** "Tuesday 3 March 2026", in that zone. */
export function dayWords(at: string, timeZone: string, { weekdays, months }: Calendar): string {
  const { year, month, day } = partsOf(at, timeZone)
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()
  return m.log_page_day({
    weekday: weekdays[weekday] ?? '',
    day: Number(day),
    month: months[Number(month) - 1] ?? '',
    year,
  })
}

/** "14:05", in that zone. */
export function clockWords(at: string, timeZone: string): string {
  const { hour, minute } = partsOf(at, timeZone)
  return `${hour}:${minute}`
}

/** Those of one day together, in the order in which they come. */
export function byDay<Line extends Dated>(lines: readonly Line[], timeZone: string, calendar: Calendar): Day<Line>[] {
  const days: Day<Line>[] = []
  for (const line of lines) {
    const words = dayWords(line.at, timeZone, calendar)
    const current = days.at(-1)
    if (current?.words === words) current.lines.push(line)
    else days.push({ words, lines: [line] })
  }
  return days
}
