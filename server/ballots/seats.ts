import { createHmac } from 'node:crypto'
import { findBallotKey, findSeat, listSeats, type Seat, saveSeat } from '#db/ballots.ts'
import type { Reader, Writer } from '#db/client.ts'
import type { Paper } from '#domain/ballots/paper.ts'
import type { Way } from '#domain/helping/state.ts'
import type { BallotId, Instant, MemberId } from '#domain/ids.ts'
import { decrypt, encrypt } from '../secrets.ts'

/**
 * What joins a seat to its paper while a vote is open. It is encrypted under a key of that vote alone, which backups
 * leave out and closing destroys.
 */
export type SeatContent = {
  paper: Paper
  /** The server's own signing key for this seat, base64url; only for papers that the server makes. */
  seed?: string
  /** The last help with it, for the voter alone; `rev` of the paper that it made, `replaced` where one was there before. */
  help?: { by: MemberId; way: Way; at: Instant; rev: number; replaced: boolean }
  /** Receipts by the command that earned them, newest last, so that a retry gets the same one. */
  receipts: { commandId: string; receipt: string; rev: number }[]
}

const MAX_RECEIPTS = 10
const contextOf = (ballotId: BallotId, memberId: MemberId) => `seat ${ballotId} ${memberId}`

export type SeatBox = {
  find: (memberId: MemberId) => Promise<SeatContent | undefined>
  list: () => Promise<{ memberId: MemberId; content: SeatContent }[]>
  save: (db: Writer, memberId: MemberId, content: SeatContent) => Promise<void>
  /** Keyed, so that nobody can go from a published paper back to a seat. */
  macOf: (publicKey: string) => string
}

/** The seats of an open vote, or undefined once it is closed and its key is gone. */
export async function seatsOf(db: Reader, ballotId: BallotId): Promise<SeatBox | undefined> {
  const key = await findBallotKey(db, ballotId)
  if (!key) return undefined
  const open = ({ memberId, sealed }: Seat): SeatContent =>
    JSON.parse(Buffer.from(decrypt(key, contextOf(ballotId, memberId), sealed)).toString()) as SeatContent
  const macOf = (publicKey: string) => createHmac('sha256', key).update(publicKey).digest('base64url')
  return {
    macOf,
    find: async (memberId) => {
      const seat = await findSeat(db, ballotId, memberId)
      return seat && open(seat)
    },
    list: async () => (await listSeats(db, ballotId)).map((seat) => ({ memberId: seat.memberId, content: open(seat) })),
    save: async (trx, memberId, content) => {
      const kept = { ...content, receipts: content.receipts.slice(-MAX_RECEIPTS) }
      const sealed = encrypt(key, contextOf(ballotId, memberId), Buffer.from(JSON.stringify(kept)))
      await saveSeat(trx, ballotId, { memberId, keyMac: macOf(content.paper.key), sealed })
    },
  }
}
