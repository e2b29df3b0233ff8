import { sql } from 'kysely'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import { type Db, isPostgres, type Reader, type Writer } from './client.ts'
import type { BallotTable } from './schema.ts'

export type BallotRow = BallotTable
export type Seat = { memberId: MemberId; keyMac: string; sealed: Uint8Array }

export async function insertBallot(
  db: Writer,
  row: Omit<BallotTable, 'box' | 'result' | 'state' | 'lot_due' | 'drawn'>,
  key: Uint8Array,
) {
  await db
    .insertInto('ballot')
    .values({ ...row, state: 'open', box: null, result: null, lot_due: null, drawn: null })
    .execute()
  await db.insertInto('ballot_key').values({ ballot_id: row.ballot_id, key }).execute()
}

/** Always by plan too: an id alone proves no membership. */
export function findBallot(db: Reader, planId: PlanId, id: BallotId): Promise<BallotTable | undefined> {
  return db
    .selectFrom('ballot')
    .where('plan_id', '=', planId)
    .where('ballot_id', '=', id)
    .selectAll()
    .executeTakeFirst()
}

export function listBallots(db: Reader, planId: PlanId): Promise<BallotTable[]> {
  return db.selectFrom('ballot').where('plan_id', '=', planId).orderBy('ballot_id').selectAll().execute()
}

/**
 * Casting and closing both begin with this, so one waits for the other. False if the vote is not open any more;
 * for as long as the transaction lasts, nobody else can cast into it or close it.
 */
export async function lockOpenBallot(db: Writer, planId: PlanId, id: BallotId): Promise<boolean> {
  const locked = await db
    .updateTable('ballot')
    .set({ state: 'open' })
    .where('plan_id', '=', planId)
    .where('ballot_id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return locked.numUpdatedRows === 1n
}

export async function extendBallot(db: Writer, id: BallotId, closesAt: number): Promise<void> {
  await db.updateTable('ballot').set({ closes_at: closesAt }).where('ballot_id', '=', id).execute()
}

/** Ends a vote: what joined seats to papers is destroyed in the same transaction, with the key that could read it. */
export async function endBallot(
  db: Writer,
  id: BallotId,
  end: { state: 'closed'; box: string; result: string; lot_due?: number | null } | { state: 'cancelled' },
): Promise<void> {
  await db.updateTable('ballot').set(end).where('ballot_id', '=', id).execute()
  await db.deleteFrom('ballot_seat').where('ballot_id', '=', id).execute()
  await db.deleteFrom('ballot_afresh').where('ballot_id', '=', id).execute()
  await db.deleteFrom('ballot_key').where('ballot_id', '=', id).execute()
}

/**
 * After a vote has ended. SQLite's write-ahead log still holds the deleted rows until it is truncated. PostgreSQL leaves
 * deleted rows where they lay, for as long as anybody on the whole server reads (so a vacuum may keep them): the keys of
 * open votes go into a new file instead, and the old one is deleted. There are few, and whoever waits reads the new one.
 * What a seat held can't be read without its key.
 */
export async function forgetDeleted(db: Db): Promise<void> {
  if (!isPostgres(db)) return void (await sql`pragma wal_checkpoint(truncate)`.execute(db))
  await db.transaction().execute(async (trx) => {
    await sql`lock table ballot_key in access exclusive mode`.execute(trx)
    const open = await trx.selectFrom('ballot_key').selectAll().execute()
    await sql`truncate ballot_key`.execute(trx)
    if (open.length > 0) await trx.insertInto('ballot_key').values(open).execute()
  })
}

export async function findBallotKey(db: Reader, id: BallotId): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('ballot_key').where('ballot_id', '=', id).select('key').executeTakeFirst()
  return row && new Uint8Array(row.key)
}

const toSeat = (row: { member_id: string; key_mac: string; sealed: Uint8Array }): Seat => ({
  memberId: row.member_id as MemberId,
  keyMac: row.key_mac,
  sealed: new Uint8Array(row.sealed),
})

export async function findSeat(db: Reader, ballotId: BallotId, memberId: MemberId): Promise<Seat | undefined> {
  const row = await db
    .selectFrom('ballot_seat')
    .where('ballot_id', '=', ballotId)
    .where('member_id', '=', memberId)
    .selectAll()
    .executeTakeFirst()
  return row && toSeat(row)
}

/** Whose key this is in this vote, by its keyed hash. */
export async function findSeatByKey(db: Reader, ballotId: BallotId, keyMac: string): Promise<MemberId | undefined> {
  const row = await db
    .selectFrom('ballot_seat')
    .where('ballot_id', '=', ballotId)
    .where('key_mac', '=', keyMac)
    .select('member_id')
    .executeTakeFirst()
  return row?.member_id as MemberId | undefined
}

export async function saveSeat(db: Writer, ballotId: BallotId, { memberId, keyMac, sealed }: Seat): Promise<void> {
  await db
    .insertInto('ballot_seat')
    .values({ ballot_id: ballotId, member_id: memberId, key_mac: keyMac, sealed })
    .onConflict((conflict) => conflict.columns(['ballot_id', 'member_id']).doUpdateSet({ key_mac: keyMac, sealed }))
    .execute()
}

/** A seat is empty again. */
export async function deleteSeat(db: Writer, ballotId: BallotId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('ballot_seat').where('ballot_id', '=', ballotId).where('member_id', '=', memberId).execute()
}

export async function listSeats(db: Reader, ballotId: BallotId): Promise<Seat[]> {
  const rows = await db.selectFrom('ballot_seat').where('ballot_id', '=', ballotId).selectAll().execute()
  return rows.map(toSeat)
}

export async function countSeats(db: Reader, ballotId: BallotId): Promise<number> {
  const row = await db
    .selectFrom('ballot_seat')
    .where('ballot_id', '=', ballotId)
    .select((eb) => eb.fn.countAll<number | string>().as('seats'))
    .executeTakeFirstOrThrow()
  return Number(row.seats)
}

/** Waits for whoever else is about to change this vote, open or over. */
export async function lockBallot(db: Writer, planId: PlanId, id: BallotId): Promise<void> {
  await db
    .updateTable('ballot')
    .set((eb) => ({ plan_id: eb.ref('plan_id') }))
    .where('plan_id', '=', planId)
    .where('ballot_id', '=', id)
    .execute()
}

/** Keeps what the lot came to. */
export async function drawnLot(db: Writer, id: BallotId, drawn: string): Promise<void> {
  await db.updateTable('ballot').set({ drawn, lot_due: null }).where('ballot_id', '=', id).execute()
}

/** Ties whose lot is to be drawn, whoever showed their half. */
export async function listDueLots(db: Reader, now: number): Promise<{ planId: PlanId; ballotId: BallotId }[]> {
  const rows = await db.selectFrom('ballot').where('lot_due', '<=', now).select(['plan_id', 'ballot_id']).execute()
  return rows.map((row) => ({ planId: row.plan_id as PlanId, ballotId: row.ballot_id as BallotId }))
}

/** Open votes whose time has come, and those that close when all have voted (the job looks whether they have). */
export async function listDueBallots(db: Reader, now: number): Promise<{ planId: PlanId; ballotId: BallotId }[]> {
  const rows = await db
    .selectFrom('ballot')
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('closes_at', '<=', now), eb('closes_when_all', '=', 1)]))
    .select(['plan_id', 'ballot_id'])
    .execute()
  return rows.map((row) => ({ planId: row.plan_id as PlanId, ballotId: row.ballot_id as BallotId }))
}
