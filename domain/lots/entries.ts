import type { Outcome } from '../ballots/state.ts'
import type { Digest } from '../crypto.ts'
import type { BallotId, LotId, MemberId } from '../ids.ts'
import type { Side } from '../members/state.ts'

export type LotEntries = {
  /** One person of each side is asked to keep half of a secret. */
  'lot.prepared': { lot: LotId; citizen: MemberId; professional: MemberId }
  /** Somebody promises their half, by its hash. `kept`: the server made the secret for them and keeps it. */
  'lot.committed': { lot: LotId; side: Side; commitment: Digest; kept?: true }
  /** After a tie: the secret, in hexadecimal. By `system` where the time was over and the server kept it. */
  'lot.revealed': { ballot: BallotId; side: Side; secret: string }
  /** It was not shown in time: 32 zero bytes stand for it. */
  'lot.forfeited': { ballot: BallotId; side: Side; by: MemberId }
  /** The lot is drawn. `order` and `winners`: places in the definition’s list of options, from 0. */
  'ballot.lot-drawn': {
    ballot: BallotId
    seed: string
    order: number[]
    winners: number[]
    outcome: Outcome
    /** Of the result that now stands. */
    result: Digest
  }
}
