import { AppError } from '../app-error.ts'
import type { Result } from '../ballots/count.ts'
import { resultDigest } from '../ballots/count.ts'
import { type Definition, definitionDigest } from '../ballots/definition.ts'
import type { Paper } from '../ballots/paper.ts'
import { fromHex, hex } from '../bytes.ts'
import { actorId, type Context, type Decider, type Decision } from '../decision.ts'
import { type BallotId, idOf, type LotId } from '../ids.ts'
import { type Draft, draft } from '../log/entry.ts'
import type { Side } from '../members/state.ts'
import { ballotOf } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import { drawLot, placesOf, type Secrets } from './draw.ts'
import {
  isDue,
  isSettled,
  keepsPromise,
  LOT_SIDES,
  type Lot,
  lotOf,
  mayKeepHalf,
  promiseFor,
  secretIn,
  sideOf,
} from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** `secret`: the half that the server keeps for whoever asks, in hexadecimal. */
export type CommitGiven = { secret: string }

/** The box of a vote that was a tie, and the halves that the server keeps. */
export type LotGiven = { definition: Definition; box: readonly Paper[]; first: Result | null; kept: Secrets }

export const prepareLot: Decider<'lot.prepare'> = ({ state, actor, newId }, { citizen, professional }) => {
  for (const [side, id] of [
    ['citizen', citizen],
    ['professional', professional],
  ] as const) {
    if (!mayKeepHalf(state.members.get(id), side)) throw wrong((words) => words.errors_lot_not_of_side({ side }))
  }
  const lot = idOf('lot', newId)
  return { entries: [draft('lot.prepared', actor, { lot, citizen, professional })], result: { lotId: lot } }
}

export const commitLot: Decider<'lot.commit', CommitGiven> = (context, { lotId, commitment }, { secret }) => {
  const { state, actor, sha256 } = context
  const lot = lotBy(state.lots.get(lotId))
  const side = sideOf(lot, actorId(context))
  if (!side) throw new AppError('not-allowed', (words) => words.errors_lot_not_yours())
  if (lot.ballot) throw wrong((words) => words.errors_lot_in_use())
  const promised = commitment ?? promiseFor(sha256, fromHex(secret)!)
  const kept = commitment ? {} : ({ kept: true } as const)
  return { entries: [draft('lot.committed', actor, { lot: lot.id, side, commitment: promised, ...kept })] }
}

function lotBy(lot: Lot | undefined): Lot {
  if (!lot) throw new AppError('not-found', (words) => words.errors_no_such_lot())
  return lot
}

/** Shows one half; whoever is second draws the lot with it, in the same step. */
export const revealLot: Decider<'lot.reveal', LotGiven> = (context, { ballotId, secret }, given) => {
  const { state, at, sha256 } = context
  const lot = lotBy(lotOf(state, ballotOf(state, ballotId).id))
  const side = sideOf(lot, actorId(context))
  if (!side) throw new AppError('not-allowed', (words) => words.errors_lot_not_yours())
  // Sent twice, or by both windows of one person: it is there already.
  if (lot[side].secret) return { entries: [] }
  if (!isDue(lot)) throw wrong((words) => (lot.order ? words.errors_lot_drawn() : words.errors_lot_not_now()))
  if (at >= lot.due) throw wrong((words) => words.errors_lot_too_late())
  const bytes = secretIn(secret ?? given.kept[side] ?? '')
  if (!bytes) throw wrong((words) => words.errors_lot_no_secret())
  if (!keepsPromise(sha256, bytes, lot[side].commitment)) throw wrong((words) => words.errors_lot_other_secret())
  const shown = hex(bytes)
  const revealed = draft('lot.revealed', context.actor, { ballot: ballotId, side, secret: shown })
  const other = lot[side === 'citizen' ? 'professional' : 'citizen']
  if (!isSettled(other)) return { entries: [revealed] }
  return drawn(context, { ballotId, lot, given, shown: { [side]: shown }, before: [revealed] })
}

/** The server’s own, once the time is over. Drawn already is no mistake: two processes may look at once. */
export const drawDueLot: Decider<'lot.draw', LotGiven> = (context, { ballotId }, given) => {
  const { state, at } = context
  const lot = lotOf(state, ballotId)
  if (!isDue(lot)) return { entries: [] }
  if (at < lot.due) throw wrong((words) => words.errors_lot_not_now())
  const missing = LOT_SIDES.filter((side) => !isSettled(lot[side]))
  const shown: Secrets = {}
  const before = missing.map((side): Draft => {
    const secret = lot[side].kept ? given.kept[side] : undefined
    if (!secret) return draft('lot.forfeited', 'system', { ballot: ballotId, side, by: lot[side].by })
    shown[side] = secret
    return draft('lot.revealed', 'system', { ballot: ballotId, side, secret })
  })
  return drawn(context, { ballotId, lot, given, shown, before })
}

type Drawing = { ballotId: BallotId; lot: Lot; given: LotGiven; shown: Secrets; before: Draft[] }

function drawn({ sha256 }: Context, { ballotId, lot, given, shown, before }: Drawing): Decision {
  const { definition, box, first } = given
  if (!first) throw new Error('A vote that was a tie has no result.')
  const secretOf = (side: Side) => shown[side] ?? lot[side].secret
  const digest = definitionDigest(sha256, definition)
  const { seed, order, result } = drawLot(
    sha256,
    { definition, definitionDigest: digest, papers: box, first },
    { citizen: secretOf('citizen'), professional: secretOf('professional') },
  )
  const entry = draft('ballot.lot-drawn', 'system', {
    ...{ ballot: ballotId, seed, order: placesOf(definition, order), outcome: result.outcome },
    winners: placesOf(definition, result.chosen?.winners ?? []),
    result: resultDigest(sha256, result),
  })
  return { entries: [...before, entry], counted: result }
}

/** The lot that a vote is to open with, or why it cannot. */
export function lotToOpenWith(state: Context['state'], id: LotId): Lot {
  const lot = lotBy(state.lots.get(id))
  if (lot.ballot) throw wrong((words) => words.errors_lot_in_use())
  const missing = LOT_SIDES.find((side) => !lot[side].commitment)
  if (missing) throw wrong((words) => words.errors_lot_not_promised({ side: missing }))
  const gone = LOT_SIDES.find((side) => !mayKeepHalf(state.members.get(lot[side].by), side))
  if (gone) throw wrong((words) => words.errors_lot_not_of_side({ side: gone }))
  return lot
}
