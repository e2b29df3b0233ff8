import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import { listCheckIns } from '#db/wellbeing.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import type { Member } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { type CheckIn, dueAt, waitingFor } from '#domain/wellbeing/check-in.ts'
import { type ContactText, contactOf, type WellbeingContact } from '#domain/wellbeing/state.ts'

export type WellbeingView = {
  /** Open to all members. */
  contact: (ContactText & { member: MemberId | null; isMe: boolean }) | null
  /** The reader's own. */
  mine: Pick<CheckIn, 'since' | 'offeredAt'> | null
  /** For the contact alone: who waits, those longest waiting first. */
  waiting: { memberId: MemberId; asked: boolean; due: Instant }[]
  names: boolean
}

/** To whom people can turn, and what of it this one person may know. */
export async function wellbeingView(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<WellbeingView> {
  const contact = contactOf(state)
  const [sealed] = contact ? await listSealed(db, planId, [contact.contact]) : []
  const text = sealed?.value as ContactText | undefined
  const checkIns = await listCheckIns(db, planId)
  const own = checkIns.find(({ memberId }) => memberId === me.id)
  const isMe = contact?.member === me.id
  return {
    contact: contact && { name: text?.name ?? '', reach: text?.reach ?? '', member: contact.member, isMe },
    mine: own && isKnownToThem(own, contact) ? { since: own.since, offeredAt: own.offeredAt } : null,
    waiting: isMe ? waitingFor(state, checkIns).map((one) => ({ ...one, due: dueAt(one) })) : [],
    names: may(me.function, 'wellbeing.name'),
  }
}

/** Who left early is not told that anybody noticed; what was told to an earlier contact has to be told again. */
const isKnownToThem = ({ asked, contact, offeredAt }: CheckIn, now: WellbeingContact | null): boolean =>
  offeredAt !== null || (asked && contact === now?.member)

/** What this reader has to do or to know about it; nobody else's. */
export async function supportTodos(db: Reader, planId: PlanId, state: PlanState, me: Member) {
  const checkIns = await listCheckIns(db, planId)
  const isContact = contactOf(state)?.member === me.id
  const waiting = isContact ? waitingFor(state, checkIns) : []
  const plansMeeting = [...state.sessions.values()].some((session) => session.state === 'scheduled')
  return {
    isMissing: contactOf(state) === null && plansMeeting && may(me.function, 'wellbeing.name'),
    waiting: waiting.length,
    due: waiting[0] ? dueAt(waiting[0]) : null,
    offered: checkIns.some(({ memberId, offeredAt }) => memberId === me.id && offeredAt !== null),
  }
}
