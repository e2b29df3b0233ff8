import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

/** A member of one plan, as a credential names them. */
export type Membership = { planId: PlanId; memberId: MemberId }
export type Invitation = Membership & {
  tokenHash: string
  derivation: string
  expiresAt: number
  usedBy: string | null
}

const membership = (row: { plan_id: string; member_id: string }): Membership => ({
  planId: row.plan_id as PlanId,
  memberId: row.member_id as MemberId,
})

export async function insertInvitation(db: Writer, invitation: Invitation & { createdAt: number }): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      token_hash: invitation.tokenHash,
      plan_id: invitation.planId,
      member_id: invitation.memberId,
      derivation: invitation.derivation,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      used_by: invitation.usedBy,
      used_at: null,
    })
    .execute()
}

export async function findInvitation(db: Reader, tokenHash: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('invitation').where('token_hash', '=', tokenHash).selectAll().executeTakeFirst()
  return row && toInvitation(row)
}

/** Invitations nobody has used yet, to print their cards once more. */
export async function listOpenInvitations(db: Reader, planId: PlanId, now: number): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .where('plan_id', '=', planId)
    .where('used_by', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .selectAll()
    .execute()
  return rows.map(toInvitation)
}

function toInvitation(row: {
  token_hash: string
  plan_id: string
  member_id: string
  derivation: string
  expires_at: number
  used_by: string | null
}): Invitation {
  const { token_hash: tokenHash, derivation, expires_at: expiresAt, used_by: usedBy } = row
  return { ...membership(row), tokenHash, derivation, expiresAt, usedBy }
}

/** False if somebody else used it up a moment before. */
export async function spendInvitation(db: Writer, tokenHash: string, commandId: string, at: number): Promise<boolean> {
  const used = await db
    .updateTable('invitation')
    .set({ used_by: commandId, used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_by', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

export async function insertCredential(
  db: Writer,
  tokenHash: string,
  { planId, memberId }: Membership,
  at: number,
): Promise<void> {
  await db
    .insertInto('credential')
    .values({ token_hash: tokenHash, plan_id: planId, member_id: memberId, created_at: at })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute()
}

export async function findCredential(db: Reader, tokenHash: string): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('credential')
    .where('token_hash', '=', tokenHash)
    .select(['plan_id', 'member_id'])
    .executeTakeFirst()
  return row && membership(row)
}

const WAYS_IN = [
  ...(['credential', 'session_member', 'device_member', 'invitation'] as const),
  ...(['entry_code', 'calendar_feed_member'] as const),
]

/** Everything by which this member could come in: API tokens, browsers, shared ones too, unused links, cards, calendars. */
export async function revokeAccess(db: Writer, { planId, memberId }: Membership): Promise<void> {
  for (const table of WAYS_IN) {
    await db.deleteFrom(table).where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
  }
}

export async function insertSession(db: Writer, tokenHash: string, at: number): Promise<void> {
  await db.insertInto('session').values({ token_hash: tokenHash, created_at: at, seen_at: at }).execute()
}

/** Whom this browser stands for, one membership per plan; undefined if there is no such session. */
export async function findSession(db: Reader, tokenHash: string): Promise<Membership[] | undefined> {
  const rows = await db
    .selectFrom('session')
    .leftJoin('session_member', 'session_member.token_hash', 'session.token_hash')
    .where('session.token_hash', '=', tokenHash)
    .select(['session_member.plan_id', 'session_member.member_id'])
    .execute()
  if (rows.length === 0) return undefined
  return rows.flatMap(({ plan_id, member_id }) => (plan_id && member_id ? [membership({ plan_id, member_id })] : []))
}

/** A browser stands for one member of a plan at a time: the last who joined there. */
export async function saveSessionMember(
  db: Writer,
  tokenHash: string,
  { planId, memberId }: Membership,
): Promise<void> {
  await db
    .insertInto('session_member')
    .values({ token_hash: tokenHash, plan_id: planId, member_id: memberId })
    .onConflict((conflict) => conflict.columns(['token_hash', 'plan_id']).doUpdateSet({ member_id: memberId }))
    .execute()
}

export async function deleteSession(db: Writer, tokenHash: string): Promise<void> {
  for (const table of ['session_member', 'device_member', 'device'] as const) {
    await db.deleteFrom(table).where('token_hash', '=', tokenHash).execute()
  }
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}
