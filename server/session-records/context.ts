import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { type SessionRecordView, sessionRecordView } from './view.ts'

/** What pages may ask about meetings that are over, on behalf of a member. */
export type SessionRecordsContext = { read: (planId: string, sessionId: string) => Promise<SessionRecordView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const sessionRecordsContext = ({ db, states }: Deps, { member, plain }: Asking): SessionRecordsContext => ({
  read: plain(async (plan, sessionId) => {
    const asking = await member(plan)
    return sessionRecordView(db, asking, await states.read(db, asking.planId), sessionId)
  }),
})
