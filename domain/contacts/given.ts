import { timeToVoteIn } from '../ballots/time-rules.ts'
import type { Instant } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { between, DAY } from '../time.ts'
import type { Contact } from './state.ts'

/** A yes or nothing: never who, nor how many. */
export type ContactGiven = { contactMissing?: 1; contactTooLate?: 1 }

/** A call that is longer ago told nothing of a vote that opens now. */
export const TELLS_FOR = 7 * DAY

/** When somebody hears of a vote: once they were reached, that day; before, the day that is planned. */
const heardAt = ({ plannedFor, reachedAt }: Pick<Contact, 'plannedFor' | 'reachedAt'>): Instant =>
  reachedAt ?? plannedFor

type Asked = { at: Instant; closesAt?: Instant | undefined; correction?: boolean | undefined }

/**
 * What the rules of a deciding vote are told: does somebody who needs a call or a letter have none planned, and would
 * somebody be reached so late that they have less time to vote than the rule asks for? A slip of the pen that is
 * corrected needs a call as well, and leaves nobody less time than everybody else.
 */
export function contactGiven(
  state: PlanState,
  needed: readonly (Pick<Contact, 'reachedAt'> & { plannedFor: Instant | null })[],
  { at, closesAt, correction = false }: Asked,
): ContactGiven {
  const heard = needed.map(({ plannedFor, reachedAt }) => (plannedFor ? heardAt({ plannedFor, reachedAt }) : null))
  const isMissing = heard.some((when) => when === null || between(when, at) > TELLS_FOR)
  const isLate = (when: Instant | null) =>
    when !== null && when > at && !!closesAt && between(when, closesAt) < timeToVoteIn(state)
  return {
    ...(isMissing ? { contactMissing: 1 } : {}),
    ...(!correction && heard.some(isLate) ? { contactTooLate: 1 } : {}),
  }
}
