import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { type SideMeetingsView, sideMeetingsView } from './view.ts'

/** What pages may ask about side meetings, on behalf of a member. */
export type SideMeetingsContext = { read: (planId: string) => Promise<SideMeetingsView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function sideMeetingsContext({ db, states }: Deps, { member, plain }: Asking): SideMeetingsContext {
  return {
    read: plain(async (plan) => {
      const { planId } = await member(plan)
      return sideMeetingsView(db, planId, await states.read(db, planId))
    }),
  }
}
