import type { MemberId, PlanId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { type AskedSlip, checkSlip, type SlipAnswer } from './slip.ts'
import { type WitnessesView, witnessesView } from './view.ts'

/** What pages may ask about the head of a log and who signed it, on behalf of a member. */
export type WitnessesContext = {
  read: (planId: string) => Promise<WitnessesView>
  checkSlip: (planId: string, asked: AskedSlip) => Promise<SlipAnswer>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function witnessesContext({ db, states }: Deps, { member, plain }: Asking): WitnessesContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      return witnessesView(db, planId, state, memberOf(state, memberId))
    }),
    checkSlip: plain(async (plan, asked) => {
      const { planId } = await member(plan)
      return checkSlip(db, planId, await states.read(db, planId), asked)
    }),
  }
}
