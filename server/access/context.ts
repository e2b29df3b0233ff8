import type { MemberId, PlanId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { type AccessView, accessView, type InPlace, inPlaceNow, type ProvideView, provideView } from './view.ts'

/** What pages may ask about what people need, on behalf of a member. */
export type AccessContext = {
  mine: (planId: string) => Promise<AccessView>
  toProvide: (planId: string) => Promise<ProvideView>
  /** For whoever guides the meeting that is on: how much of what people need is in place, in numbers alone. Null for others. */
  inPlace: (planId: string) => Promise<InPlace | null>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function accessContext({ db, states }: Deps, { member, plain }: Asking): AccessContext {
  const read =
    <T>(view: typeof accessView | typeof provideView | typeof inPlaceNow) =>
    async (plan: string) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      return (await view(db, planId, state, memberOf(state, memberId))) as T
    }
  return {
    mine: plain(read<AccessView>(accessView)),
    toProvide: plain(read<ProvideView>(provideView)),
    inPlace: plain(read<InPlace | null>(inPlaceNow)),
  }
}
