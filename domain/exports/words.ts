import type { Instant } from '../ids.ts'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** "2 March 2026, 09:05 UTC": spelt by ourselves, so that every machine writes the same. */
export function dateWords(at: Instant): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number)
  return `${day} ${MONTHS[month! - 1]} ${year}, ${at.slice(11, 16)} UTC`
}

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
