import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'
import type { Membership } from './identity.ts'
import type { MailOutboxTable } from './schema-mail.ts'

/** A message that waits, or went. `what`: JSON, what it tells. */
export type OutboxRow = Membership & { id: string; what: string; tries: number; state: MailOutboxTable['state'] }

/** Does nothing where this very thing was told already, or is about to be. */
export async function insertMessage(
  db: Writer,
  { planId, memberId, id, what, dueAt }: Omit<OutboxRow, 'tries' | 'state'> & { dueAt: number },
): Promise<void> {
  await db
    .insertInto('mail_outbox')
    .values({
      ...{ message_id: id, plan_id: planId, member_id: memberId, what },
      ...{ state: 'waiting', tries: 0, due_at: dueAt },
    })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute()
}

/** What is to be sent now, the longest waiting first. */
export async function listDueMessages(db: Reader, now: number, most: number): Promise<OutboxRow[]> {
  const rows = await db
    .selectFrom('mail_outbox')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('message_id')
    .limit(most)
    .selectAll()
    .execute()
  return rows.map(({ message_id: id, plan_id, member_id, what, tries, state }) => ({
    ...{ id, planId: plan_id as PlanId, memberId: member_id as MemberId, what, tries, state },
  }))
}

/** Takes it for sending. False where another process took it, or its reader left a moment ago. */
export async function takeMessage(db: Writer, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail_outbox')
    .set({ state: 'sending' })
    .where((eb) => eb.and({ message_id: id, state: 'waiting' }))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function endMessage(db: Writer, id: string, state: 'sent' | 'dropped'): Promise<void> {
  await db.updateTable('mail_outbox').set({ state }).where('message_id', '=', id).execute()
}

export async function retryMessage(db: Writer, id: string, { tries, dueAt }: { tries: number; dueAt: number }) {
  await db
    .updateTable('mail_outbox')
    .set({ state: 'waiting', tries, due_at: dueAt })
    .where('message_id', '=', id)
    .execute()
}

/** Nothing that still waits is sent to this member any more. */
export async function dropWaiting(db: Writer, { planId, memberId }: Membership): Promise<void> {
  await db
    .updateTable('mail_outbox')
    .set({ state: 'dropped' })
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId, state: 'waiting' }))
    .execute()
}

/** How many letters that ask "is this your address?" a member has had sent since then. */
export async function countAsked(db: Reader, { planId, memberId }: Membership, since: number): Promise<number> {
  const rows = await db
    .selectFrom('mail_outbox')
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId }))
    .where('message_id', 'like', 'confirm.%')
    .where('due_at', '>', since)
    .select('message_id')
    .execute()
  return rows.length
}
