import type { Instant } from '../ids.ts'
import { timeInWords } from '../log/sentences-time.ts'
import type { Locale } from '../words/words.ts'

/** "2 March 2026, 09:05 UTC": as the log has it, without the day of the week. */
export const dateWords = (at: Instant, locale: Locale = 'en'): string => timeInWords(at, locale).replace(/^\D+/, '')

/** "1 person", "3 people". */
export const people = (count: number, one = 'person', many = 'people'): string => `${count} ${count === 1 ? one : many}`

/** Who writes and votes, and who helps; in numbers only. */
export function membersWords(members: { citizens: number; professionals: number; others: number }): string {
  const { citizens, professionals, others } = members
  const voters = `${people(citizens, 'citizen', 'citizens')} and ${people(professionals, 'professional', 'professionals')}`
  return `${voters} write and vote, one vote each. ${people(others, 'person helps', 'people help')} without a vote.`
}

/** "7 in 10". */
export const inWords = ({ num, den }: { num: number; den: number }): string => `${num} in ${den}`
