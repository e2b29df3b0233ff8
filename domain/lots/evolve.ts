import type { Ballot } from '../ballots/state.ts'
import type { BallotId, Instant, LotId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { ballotOf, type PlanState } from '../plan/state.ts'
import { later } from '../time.ts'
import type { LotEntries } from './entries.ts'
import { isDue, isReady, isSettled, LOT_SIDES, LOT_TIME, type Lot, lotOf, mayKeepHalf } from './state.ts'

/** The lot of a tie that nobody has drawn yet. */
function dueLotOf(state: PlanState, ballot: BallotId): Lot & { due: Instant } {
  const lot = lotOf(state, ballot)
  if (!isDue(lot)) illegal('draws_a_lot_where_there_is_no_tie')
  return lot
}

export const evolveLots: Evolvers<LotEntries> = {
  'lot.prepared': (state, { body }) => {
    const { lot: id, citizen, professional } = body
    const sound = LOT_SIDES.every((side) => mayKeepHalf(state.members.get(body[side]), side))
    if (state.lots.has(id) || !sound) illegal('asks_others_to_keep_a_lot_than_one_of_each_side')
    state.lots.set(id, { id, citizen: { by: citizen }, professional: { by: professional } })
  },
  'lot.committed': (state, { actor, body }) => {
    const lot = state.lots.get(body.lot)
    if (!lot || lot.ballot || lot[body.side].by !== actor) illegal('promises_half_of_a_lot_that_is_somebody_elses')
    lot[body.side] = { by: lot[body.side].by, commitment: body.commitment, ...(body.kept ? { kept: true } : {}) }
  },
  'lot.revealed': (state, { actor, body, at }) => {
    const lot = dueLotOf(state, body.ballot)
    const half = lot[body.side]
    const isTheirs = actor === half.by ? at < lot.due : actor === 'system' && half.kept === true && at >= lot.due
    if (isSettled(half) || !isTheirs) illegal('shows_half_of_a_lot_that_is_somebody_elses')
    half.secret = body.secret
  },
  'lot.forfeited': (state, { actor, body, at }) => {
    const lot = dueLotOf(state, body.ballot)
    if (actor !== 'system' || at < lot.due || isSettled(lot[body.side]) || body.by !== lot[body.side].by)
      illegal('gives_up_half_of_a_lot_too_early')
    lot[body.side].forfeited = true
  },
  'ballot.lot-drawn': (state, { actor, body }) => {
    const lot = dueLotOf(state, body.ballot)
    if (actor !== 'system' || !LOT_SIDES.every((side) => isSettled(lot[side]))) {
      illegal('draws_a_lot_without_both_halves')
    }
    lot.order = body.order
    lot.seed = body.seed
    Object.assign(ballotOf(state, body.ballot), { outcome: body.outcome, result: body.result })
  },
}

/** A vote opens with a lot: from now on nobody can promise another half. */
export function takeLot(state: PlanState, id: LotId, ballot: BallotId): void {
  const lot = state.lots.get(id)
  if (!lot || !isReady(state, lot)) illegal('opens_a_vote_with_a_lot_that_is_not_ready')
  lot.ballot = ballot
}

/** It was a tie: both are asked for their halves. */
export function askForHalves(state: PlanState, ballot: Ballot, at: Instant): void {
  const lot = lotOf(state, ballot.id)
  if (lot && ballot.outcome === 'tie') lot.due = later(at, LOT_TIME)
}
