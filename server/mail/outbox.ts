import type { Writer } from '#db/client.ts'
import { listConfirmed, type MailAddress } from '#db/mail.ts'
import { insertMessage } from '#db/outbox.ts'
import type { PlanId, SessionId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { toMilliseconds } from '#domain/time.ts'

/** What a message tells. Its words are found when it is sent, so that nothing old is told and no words are kept twice. */
export type What =
  | { kind: 'confirm' }
  | { kind: 'meeting'; session: SessionId; method: 'REQUEST' | 'CANCEL' }
  /** What happened from one moment on (milliseconds), and before another. */
  | { kind: 'words' | 'digest'; since: number; until: number }

/** The same for the same news to the same address: the table takes it once. */
export function messageId(addressId: string, what: What): string {
  if (what.kind === 'confirm') return `confirm.${addressId}`
  if (what.kind === 'meeting') return `meeting.${what.session}.${what.method.toLowerCase()}.${addressId}`
  return `${what.kind}.${what.since}.${addressId}`
}

export async function queue(trx: Writer, address: MailAddress, what: What, now: number): Promise<void> {
  const { planId, memberId } = address
  const id = messageId(address.id, what)
  await insertMessage(trx, { planId, memberId, id, what: JSON.stringify(what), dueAt: now })
}

/** A meeting was planned, or called off: told to all who asked for it, in the transaction that says so. */
export async function queueMeeting(
  trx: Writer,
  planId: PlanId,
  { session, method, now }: { session: SessionId; method: 'REQUEST' | 'CANCEL'; now: number },
): Promise<void> {
  for (const address of await listConfirmed(trx, planId)) {
    if (address.invitations) await queue(trx, address, { kind: 'meeting', session, method }, now)
  }
}

/** All meetings to come, for somebody who asks only now. */
export async function queueMeetingsToCome(trx: Writer, address: MailAddress, { sessions }: PlanState, now: number) {
  for (const { id, state, startsAt } of sessions.values()) {
    const isToCome = state === 'scheduled' && toMilliseconds(startsAt) > now
    if (isToCome) await queue(trx, address, { kind: 'meeting', session: id, method: 'REQUEST' }, now)
  }
}
