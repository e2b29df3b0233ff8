import { FEW_ON_A_SIDE, LEAST_TO_SPLIT, sharedRolls } from '#domain/ballots/small-numbers.ts'
import { type BallotSubject, bySide, sameSubject } from '#domain/ballots/state.ts'
import { isElector } from '#domain/members/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { shortName } from './names.ts'

type Looked = Pick<PlanView, 'members' | 'ballots' | 'now'>

/** What a result would show of persons, before anybody votes: told to whoever opens the vote (voting.md §4.7). */
export function smallNumbers(view: Looked, subject: BallotSubject | null) {
  const { citizen, professional } = votersBySide(view)
  return {
    reveals: [
      ...(citizen > 0 && citizen < FEW_ON_A_SIDE ? [m.ballots_reveal_citizens({ n: citizen })] : []),
      ...(professional > 0 && professional < FEW_ON_A_SIDE
        ? [m.ballots_reveal_professionals({ n: professional })]
        : []),
      ...(subject ? askedBefore(view, (ballot) => sameSubject(ballot.subject, subject)) : []),
    ],
    mayCompare: Math.min(citizen, professional) >= LEAST_TO_SPLIT,
  }
}

const votersBySide = ({ members }: Looked) =>
  bySide(members.filter((member) => isElector(member) && member.status === 'joined'))

/** The same question, asked nearly the same people not long ago: the difference of two results can tell of persons. */
export function askedBefore(view: Looked, isSame: (ballot: PlanView['ballots'][number]) => boolean): string[] {
  const seats = votersBySide(view)
  const now = seats.citizen + seats.professional
  return sharedRolls(view.ballots.filter(isSame), now, view.now).map(({ ballot, both }) =>
    both === null
      ? m.ballots_reveal_again({ name: shortName(ballot) })
      : m.ballots_reveal_again_count({ name: shortName(ballot), n: both, all: now }),
  )
}
