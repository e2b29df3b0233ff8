import type { Provision } from '../access/provisions.ts'
import type { Helping } from '../helping/state.ts'
import type { Instant, MemberId } from '../ids.ts'
import { electors } from '../members/state.ts'
import type { PaperFormat } from '../papers/formats.ts'
import type { PlanState } from '../plan/state.ts'

/** What somebody needs who isn't reached by a page on a screen. */
export const CONTACT_WAYS = ['call', 'letter', 'large-print'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** When somebody is called or written to, and when they were reached. Private: a row, never in the log. */
export type Contact = { member: MemberId; plannedFor: Instant; reachedAt: Instant | null }

/** What people said of themselves in private, as far as it tells how to reach them. */
export type SaidOfReach = {
  formats: readonly { memberId: MemberId; format: PaperFormat }[]
  helping: readonly Pick<Helping, 'member' | 'ways'>[]
  needs: readonly { memberId: MemberId; provision: Provision }[]
}
export type ToContact = { member: MemberId; ways: ContactWay[] }

/** Who with a vote needs a call, a letter or a pack in large print, and which of them. */
export function peopleToContact(state: PlanState, { formats, helping, needs }: SaidOfReach): ToContact[] {
  return electors(state).flatMap(({ id }) => {
    const reads = (format: PaperFormat) => formats.some((one) => one.memberId === id && one.format === format)
    const votes = (way: 'phone' | 'paper') => helping.some((one) => one.member === id && one.ways.includes(way))
    const isLarge = reads('large-print') || needs.some((one) => one.memberId === id && one.provision === 'large-print')
    const needed: Record<ContactWay, boolean> = {
      ...{ call: votes('phone'), letter: votes('paper') || reads('post'), 'large-print': isLarge },
    }
    const ways = CONTACT_WAYS.filter((way) => needed[way])
    return ways.length > 0 ? [{ member: id, ways }] : []
  })
}
