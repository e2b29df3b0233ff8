import type { Reader } from '#db/client.ts'
import { listGroupAnswers } from '#db/group-say.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { CloseSayGiven } from '#domain/say/decide.ts'
import { type Answer, askingNow, voicesIn } from '#domain/say/state.ts'

/** What people answered to what the group is asked, and how many who are here have not. */
export async function countAnswers(db: Reader, planId: PlanId, state: PlanState): Promise<CloseSayGiven> {
  const session = askingNow(state)
  const answers = session?.asking ? await listGroupAnswers(db, planId, session.asking.ask) : []
  const of = (wanted: Answer) => answers.filter(({ answer }) => answer === wanted).length
  const answered = new Set(answers.map(({ memberId }) => memberId))
  const awaited = session ? voicesIn(state, session).filter((id) => !answered.has(id)).length : 0
  return { yes: of('yes'), no: of('no'), none: of('none'), awaited }
}

/** One's own answer to what is asked now; nobody reads another's. `byHand`: whoever guides took it down. */
export type OwnAnswer = { ask: number; answer: Answer; byHand?: true }

export async function readOwnAnswer(
  db: Reader,
  planId: PlanId,
  state: PlanState,
  me: MemberId,
): Promise<OwnAnswer | null> {
  const ask = askingNow(state)?.asking?.ask
  if (ask === undefined) return null
  const own = (await listGroupAnswers(db, planId, ask)).find(({ memberId }) => memberId === me)
  return own ? { ask, answer: own.answer, ...(own.byHand ? { byHand: true as const } : {}) } : null
}

export async function hasAnsweredThemselves(
  db: Reader,
  planId: PlanId,
  { ask, memberId }: { ask: number; memberId: MemberId },
): Promise<boolean> {
  return (await listGroupAnswers(db, planId, ask)).some((one) => one.memberId === memberId && !one.byHand)
}

/** Who answered what is asked now, by themselves and by a hand that was taken. All others there are to be asked. */
export type Hands = { ask: number; answered: MemberId[]; taken: MemberId[] }

/** For whoever guides, and nobody else. Never what anybody said. */
export async function readHands(db: Reader, planId: PlanId, state: PlanState): Promise<Hands | null> {
  const session = askingNow(state)
  if (!session?.asking) return null
  const { ask } = session.asking
  const answers = await listGroupAnswers(db, planId, ask)
  const by = (hand: boolean) => answers.flatMap(({ memberId, byHand }) => (byHand === hand ? memberId : []))
  return { ask, answered: by(false), taken: by(true) }
}
