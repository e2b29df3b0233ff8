const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
const two = (number: number) => String(number).padStart(2, '0')

/** "Tuesday 3 March 2026, 14:05 UTC": the same on every machine, whatever its zone and language. */
export function timeInWords(at: string): string {
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) return at
  return `${dayOf(when)}, ${two(when.getUTCHours())}:${two(when.getUTCMinutes())} UTC`
}

/** "Tuesday 3 March 2026". */
export const dayInWords = (at: string): string => dayOf(new Date(at))

const dayOf = (when: Date): string =>
  `${DAYS[when.getUTCDay()]} ${when.getUTCDate()} ${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()}`
