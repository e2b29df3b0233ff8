import type { MemberId, PlanId } from '#domain/ids.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { type ConductView, conductView } from './view.ts'

/** What pages may ask about conduct, on behalf of a member. `about`: whom whoever guides looks at. */
export type ConductContext = { read: (planId: string, about?: string) => Promise<ConductView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function conductContext({ db, states, now }: Deps, { member, plain }: Asking): ConductContext {
  return {
    read: plain(async (plan, about) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      return conductView(db, state, { planId, me: memberId, now: toInstant(now()), about })
    }),
  }
}
