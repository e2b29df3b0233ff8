import type { MemberId, PlanId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { type WellbeingView, wellbeingView } from './view.ts'

/** What pages may ask about support, on behalf of a member. */
export type WellbeingContext = { read: (planId: string) => Promise<WellbeingView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function wellbeingContext({ db, states }: Deps, { member, plain }: Asking): WellbeingContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      return wellbeingView(db, planId, state, memberOf(state, memberId))
    }),
  }
}
