import type { BallotId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

/** `seatMac`: keyed, so that a row alone doesn't say whose it is. */
export async function saveAfresh(db: Writer, ballotId: BallotId, seatMac: string, sealed: Uint8Array): Promise<void> {
  await db
    .insertInto('ballot_afresh')
    .values({ ballot_id: ballotId, seat_mac: seatMac, sealed })
    .onConflict((conflict) => conflict.columns(['ballot_id', 'seat_mac']).doUpdateSet({ sealed }))
    .execute()
}

export async function listAfresh(db: Reader, ballotId: BallotId): Promise<{ seatMac: string; sealed: Uint8Array }[]> {
  const rows = await db.selectFrom('ballot_afresh').where('ballot_id', '=', ballotId).selectAll().execute()
  return rows.map((row) => ({ seatMac: row.seat_mac, sealed: new Uint8Array(row.sealed) }))
}
