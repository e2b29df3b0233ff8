import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

/** By which somebody comes into a meeting: as the member whose card it is, or as a guest. */
export type EntryCode = {
  codeHash: string
  planId: PlanId
  sessionId: SessionId
  memberId: MemberId | null
  derivation: string
  usedAt: number | null
}

export async function insertCode(db: Writer, code: EntryCode & { createdAt: number }): Promise<void> {
  await db
    .insertInto('entry_code')
    .values({
      ...{ code_hash: code.codeHash, plan_id: code.planId, session_id: code.sessionId, member_id: code.memberId },
      ...{ derivation: code.derivation, created_at: code.createdAt, used_at: code.usedAt },
    })
    .execute()
}

export async function findCode(db: Reader, codeHash: string): Promise<EntryCode | undefined> {
  const row = await db.selectFrom('entry_code').where('code_hash', '=', codeHash).selectAll().executeTakeFirst()
  return row && toCode(row)
}

/** All codes of one meeting, its own and its cards, the oldest first. */
export async function listCodes(db: Reader, planId: PlanId, sessionId: SessionId): Promise<EntryCode[]> {
  const rows = await db
    .selectFrom('entry_code')
    .where('plan_id', '=', planId)
    .where('session_id', '=', sessionId)
    .orderBy('created_at')
    .orderBy('code_hash')
    .selectAll()
    .execute()
  return rows.map(toCode)
}

type Row = {
  code_hash: string
  plan_id: string
  session_id: string
  member_id: string | null
  derivation: string
  used_at: number | null
}
const toCode = (row: Row): EntryCode => ({
  ...{ codeHash: row.code_hash, derivation: row.derivation, usedAt: row.used_at },
  planId: row.plan_id as PlanId,
  sessionId: row.session_id as SessionId,
  memberId: row.member_id as MemberId | null,
})

export async function useCode(db: Writer, codeHash: string, at: number): Promise<void> {
  await db.updateTable('entry_code').set({ used_at: at }).where('code_hash', '=', codeHash).execute()
}

/** The meeting's own code, or this member's cards for every meeting. */
export async function deleteCodes(
  db: Writer,
  planId: PlanId,
  whose: { sessionId: SessionId } | { memberId: MemberId },
): Promise<void> {
  const all = db.deleteFrom('entry_code').where('plan_id', '=', planId)
  await ('memberId' in whose
    ? all.where('member_id', '=', whose.memberId)
    : all.where('session_id', '=', whose.sessionId).where('member_id', 'is', null)
  ).execute()
}

/** Once a meeting is over, nothing of it lets anybody in. */
export async function forgetCodes(db: Writer, planId: PlanId, sessionId: SessionId): Promise<void> {
  await db.deleteFrom('entry_code').where('plan_id', '=', planId).where('session_id', '=', sessionId).execute()
}
