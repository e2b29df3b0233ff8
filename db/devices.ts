import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'
import type { Membership } from './identity.ts'

/** A browser session in one plan. */
export type Device = { tokenHash: string; planId: PlanId }
export type DeviceMember = { memberId: MemberId; picture: string; pinHash: string; wrong: number; waitUntil: number }

/** Undefined where one person alone uses this browser. */
export async function findDevice(db: Reader, { tokenHash, planId }: Device): Promise<{ seenAt: number } | undefined> {
  const row = await db
    .selectFrom('device')
    .where('token_hash', '=', tokenHash)
    .where('plan_id', '=', planId)
    .select('seen_at')
    .executeTakeFirst()
  return row && { seenAt: row.seen_at }
}

export async function saveDevice(db: Writer, { tokenHash, planId }: Device, seenAt: number): Promise<void> {
  await db
    .insertInto('device')
    .values({ token_hash: tokenHash, plan_id: planId, seen_at: seenAt })
    .onConflict((conflict) => conflict.columns(['token_hash', 'plan_id']).doUpdateSet({ seen_at: seenAt }))
    .execute()
}

export async function listDeviceMembers(db: Reader, { tokenHash, planId }: Device): Promise<DeviceMember[]> {
  const rows = await db
    .selectFrom('device_member')
    .where('token_hash', '=', tokenHash)
    .where('plan_id', '=', planId)
    .orderBy('picture')
    .selectAll()
    .execute()
  return rows.map(({ member_id, picture, pin_hash, wrong, wait_until }) => ({
    ...{ memberId: member_id as MemberId, picture, pinHash: pin_hash, wrong, waitUntil: wait_until },
  }))
}

export async function insertDeviceMember(db: Writer, device: Device, member: DeviceMember): Promise<void> {
  await db
    .insertInto('device_member')
    .values({
      ...{ token_hash: device.tokenHash, plan_id: device.planId, member_id: member.memberId },
      ...{ picture: member.picture, pin_hash: member.pinHash, wrong: member.wrong, wait_until: member.waitUntil },
    })
    .execute()
}

/** Counts a try; false if somebody else tried at the same moment, and then nothing is counted. */
export async function countTry(
  db: Writer,
  { tokenHash, planId }: Device,
  { memberId, wrong }: Pick<DeviceMember, 'memberId' | 'wrong'>,
  next: Pick<DeviceMember, 'wrong' | 'waitUntil'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('device_member')
    .set({ wrong: next.wrong, wait_until: next.waitUntil })
    .where('token_hash', '=', tokenHash)
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .where('wrong', '=', wrong)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Whoever comes in by card or link again chooses another PIN. */
export async function forgetPin(db: Writer, tokenHash: string, { planId, memberId }: Membership): Promise<void> {
  await db
    .deleteFrom('device_member')
    .where('token_hash', '=', tokenHash)
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .execute()
}

/** From now on the browser stands for nobody in this plan. */
export async function leaveSession(db: Writer, { tokenHash, planId }: Device): Promise<void> {
  await db.deleteFrom('session_member').where('token_hash', '=', tokenHash).where('plan_id', '=', planId).execute()
}
