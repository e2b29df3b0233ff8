import type { Reader } from '#db/client.ts'
import { listGroupAnswers } from '#db/group-say.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { isElector } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { CloseSayGiven } from '#domain/say/decide.ts'
import { type Answer, askingNow } from '#domain/say/state.ts'

/** What people answered to what the group is asked, and how many who are here have not. */
export async function countAnswers(db: Reader, planId: PlanId, state: PlanState): Promise<CloseSayGiven> {
  const session = askingNow(state)
  const answers = session?.asking ? await listGroupAnswers(db, planId, session.asking.ask) : []
  const of = (wanted: Answer) => answers.filter(({ answer }) => answer === wanted).length
  const answered = new Set(answers.map(({ memberId }) => memberId))
  const here = [...(session?.present ?? [])].flatMap((id) => state.members.get(id) ?? [])
  const awaited = here.filter((one) => isElector(one) && !answered.has(one.id)).length
  return { yes: of('yes'), no: of('no'), none: of('none'), awaited }
}

/** One's own answer to what is asked now; nobody reads another's. */
export type OwnAnswer = { ask: number; answer: Answer }

export async function readOwnAnswer(
  db: Reader,
  planId: PlanId,
  state: PlanState,
  me: MemberId,
): Promise<OwnAnswer | null> {
  const ask = askingNow(state)?.asking?.ask
  if (ask === undefined) return null
  const own = (await listGroupAnswers(db, planId, ask)).find(({ memberId }) => memberId === me)
  return own ? { ask, answer: own.answer } : null
}
