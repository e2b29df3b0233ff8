import type { MemberId, PlanId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { type CharterView, charterView } from './view.ts'

/** What pages may ask about how a group works, on behalf of a member. */
export type CharterContext = { read: (planId: string) => Promise<CharterView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function charterContext({ db, states, now }: Deps, { member, plain }: Asking): CharterContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      return charterView(db, planId, { state, me: memberOf(state, memberId), at: toInstant(now()) })
    }),
  }
}
