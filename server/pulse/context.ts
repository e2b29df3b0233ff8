import type { MemberId, PlanId } from '#domain/ids.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { type PulseView, pulseView } from './view.ts'

/** What pages may ask about how a meeting was, on behalf of a member. */
export type PulseContext = { read: (planId: string, sessionId: string) => Promise<PulseView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const pulseContext = ({ db, states, now }: Deps, { member, plain }: Asking): PulseContext => ({
  read: plain(async (plan, sessionId) => {
    const asking = { ...(await member(plan)), now: toInstant(now()) }
    return pulseView(db, await states.read(db, asking.planId), asking, sessionId)
  }),
})
