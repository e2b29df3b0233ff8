import { listSealed } from '#db/sealed.ts'
import type { Instant, MemberId, PlanId, QuestionId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import { memberOf } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { type QuestionsView, type QuestionView, questionsView, questionView } from './view.ts'

/** What pages may ask about questions to everybody, on behalf of a member. */
export type QuestionsContext = {
  all: (planId: string) => Promise<QuestionsView>
  /** What the questions of the open meeting say, by their seals. */
  words: (planId: string) => Promise<Record<Seal, string>>
  one: (planId: string, questionId: string) => Promise<QuestionView>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function questionsContext({ db, states, now }: Deps, { member, plain }: Asking): QuestionsContext {
  const at = (): Instant => toInstant(now())
  return {
    all: plain(async (plan) => {
      const { planId } = await member(plan)
      return questionsView(db, planId, await states.read(db, planId), at())
    }),
    words: plain(async (plan) => {
      const { planId } = await member(plan)
      const state = await states.read(db, planId)
      const asked = [...state.questions.values()].filter(({ session }) => session === state.openSession)
      const sealed = await listSealed(
        db,
        planId,
        asked.map(({ text }) => text),
      )
      return Object.fromEntries(sealed.map(({ seal, value }) => [seal, String(value)]))
    }),
    one: plain(async (plan, id) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      return questionView(db, planId, { state, me: memberOf(state, memberId), id: id as QuestionId, now: at() })
    }),
  }
}
