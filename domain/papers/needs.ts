import type { Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { type PaperFormat, USUAL_FORMAT } from './formats.ts'

type Need = { memberId: MemberId; format: PaperFormat; at: Instant }

/** Everybody who is to have papers: who joined. Whoever guides makes them. */
export const readersOf = ({ members }: PlanState): MemberId[] =>
  [...members.values()]
    .filter(({ status, function: fn }) => status === 'joined' && fn !== 'facilitator')
    .map(({ id }) => id)

/** The forms that one person needs; who asked for none reads on the page. */
export function formatsOf(memberId: MemberId, needs: readonly Need[]): PaperFormat[] {
  const own = needs.filter((need) => need.memberId === memberId).map(({ format }) => format)
  return own.length > 0 ? own : [USUAL_FORMAT]
}

/** All forms that somebody needs who is still here, each since it was first asked for. */
export function neededFormats(state: PlanState, needs: readonly Need[]): Map<PaperFormat, Instant> {
  const readers = readersOf(state)
  const needed = new Map<PaperFormat, Instant>()
  for (const { memberId, format, at } of needs) {
    const since = needed.get(format)
    if (readers.includes(memberId) && (!since || at < since)) needed.set(format, at)
  }
  const isUsualNeeded = readers.length === 0 || readers.some((id) => formatsOf(id, needs).includes(USUAL_FORMAT))
  // Nobody has to ask for it, so it is needed from the beginning.
  if (isUsualNeeded && state.startedAt) needed.set(USUAL_FORMAT, state.startedAt)
  return needed
}
