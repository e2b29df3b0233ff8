import { locale } from '#app/locale.ts'

const tag = locale === 'cy' ? 'cy' : 'en-GB'

/** "Tuesday 3 March 2026", in that zone. For the server, and for a page that is live: machines differ in commas. */
export const dayWords = (at: string, timeZone: string): string =>
  format(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).replace(',', '')

/** "14:05", in that zone. */
export const clockWords = (at: string, timeZone: string): string =>
  format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })

const format = (at: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag, options).format(new Date(at))

type Dated = { at: string }
export type Day<Line> = { words: string; lines: Line[] }

/** Those of one day together, in the order in which they come. */
export function byDay<Line extends Dated>(lines: readonly Line[], timeZone: string): Day<Line>[] {
  const days: Day<Line>[] = []
  for (const line of lines) {
    const words = dayWords(line.at, timeZone)
    const current = days.at(-1)
    if (current?.words === words) current.lines.push(line)
    else days.push({ words, lines: [line] })
  }
  return days
}
