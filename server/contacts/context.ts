import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { type ContactView, contactsView } from './view.ts'

/** What the guide's pages may ask about people who are called or written to. */
export type ContactsContext = { read: (planId: string) => Promise<ContactView[]> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const contactsContext = ({ db, states }: Deps, { member, plain }: Asking): ContactsContext => ({
  read: plain(async (plan) => {
    const { planId, memberId } = await member(plan)
    return contactsView(db, planId, await states.read(db, planId), memberId)
  }),
})
