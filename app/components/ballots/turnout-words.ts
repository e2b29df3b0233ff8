import type { BallotView } from '#server/views/ballot-view.ts'
import * as m from '#words'
import { seatsOf } from './quorum.ts'

/** Who has a vote: known from the first moment on. */
export const rollWords = ({ roll }: Pick<BallotView, 'roll'>): string =>
  m.ballots_seats({ all: seatsOf({ roll }), citizens: roll.citizen, professionals: roll.professional })

type OpenVote = Pick<BallotView, 'turnoutPercent' | 'quorumMet'>

/** What may be told while a vote is open: never how it goes, and how many voted only where they are many (LPF-36). */
export function soFarWords({ turnoutPercent, quorumMet }: OpenVote): string {
  if (turnoutPercent !== null) return m.ballots_turnout_open({ n: turnoutPercent })
  if (quorumMet === null) return m.ballots_running_secret()
  return quorumMet ? m.ballots_quorum_open_met() : m.ballots_quorum_open_missed()
}

type ClosedVote = Pick<BallotView, 'result' | 'roll' | 'kind' | 'call'>

/** Who took part; never how, and of citizens only whether they were half (voting handbook §4.7). */
export function turnoutWords({ result, roll, kind, call }: ClosedVote): string[] {
  if (!result) return [m.ballots_took_part_unknown()]
  const cast = result.cast.citizen + result.cast.professional
  const enough = result.cast.citizen * 2 >= roll.citizen
  return [
    m.ballots_took_part({ cast, all: seatsOf({ roll }) }),
    ...(kind === 'deciding' && roll.citizen > 0
      ? [enough ? m.ballots_took_part_citizens() : m.ballots_took_part_few_citizens()]
      : []),
    ...(call === 2 ? [m.ballots_took_part_second()] : []),
    result.sides ? m.ballots_took_part_sides() : m.ballots_took_part_secret(),
  ]
}
