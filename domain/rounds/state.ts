import {
  type ConsentRounds,
  type ConsentStep,
  DEFAULT_ROUNDS,
  nextConsentStep,
} from '../ballots/methods/consent-rounds.ts'
import type { Ballot, Objection } from '../ballots/state.ts'
import type { BallotThreshold } from '../ballots/threshold.ts'
import { isSameMatter, type Matter } from '../discussions/state.ts'
import type { BallotId, Instant, ObjectionId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { between, DAY, later } from '../time.ts'

/** Which round of consent a vote is, and what happens to objections, as its definition says. */
export type Round = ConsentRounds & { round: number }

/** Ways to decide that somebody can stop by an objection or a level 8. */
const STOPPABLE: readonly Ballot['method'][] = ['consent', 'gradients8']

type Proposed = Pick<Ballot, 'kind' | 'method' | 'correction'>
/** Rounds are counted of votes that decide something; putting words right begins none. */
export const isRound = ({ kind, method, correction }: Proposed, { subject }: Pick<Matter, 'subject'>): boolean =>
  kind === 'deciding' &&
  STOPPABLE.includes(method) &&
  !correction &&
  (subject.kind === 'section' || subject.kind === 'plan' || subject.kind === 'question')

/** Rounds on this matter in which somebody objected, since it was last agreed. */
export function blockedRounds(state: PlanState, matter: Matter): Ballot[] {
  let rounds: Ballot[] = []
  for (const ballot of state.ballots.values()) {
    if (ballot.kind !== 'deciding' || ballot.state !== 'closed' || !isSameMatter(ballot, matter)) continue
    if (ballot.outcome === 'objections-open' && !ballot.correction) rounds.push(ballot)
    else if (ballot.outcome === 'adopted') rounds = []
  }
  return rounds
}

/** The round that a vote on this would be. */
export const roundFor = (state: PlanState, matter: Matter): Round => ({
  ...DEFAULT_ROUNDS,
  round: blockedRounds(state, matter).length + 1,
})

/** Reasons against that stand: nobody but their author took them back. */
export const openObjectionsOf = (state: PlanState, ballot: BallotId): Objection[] =>
  [...state.objections.values()].filter((objection) => objection.ballot === ballot && !objection.withdrawn)

/** Where rounds on a matter stand; undefined where nobody objected. */
export type Standing = {
  last: Ballot
  /** How many rounds ended with an objection, and how many there are before others are asked. */
  rounds: number
  of: number
  /** From when on the others can be asked, however many rounds there were. */
  from: Instant
  step: ConsentStep
  /** Objections that the others have still to be asked about. */
  untested: Objection[]
}

export function standingOf(state: PlanState, matter: Matter, at: Instant): Standing | undefined {
  const blocked = blockedRounds(state, matter)
  const [first, last] = [blocked[0], blocked.at(-1)]
  if (!first || !last) return undefined
  const open = openObjectionsOf(state, last.id)
  const untested = open.filter(({ test }) => !test || test.found === undefined)
  const step = nextConsentStep(
    {
      // A paper may object without words that anybody could be asked about.
      open: Math.max(1, open.length),
      round: blocked.length,
      daysOpen: Math.floor(between(first.openedAt, at) / DAY),
      tests:
        untested.length > 0
          ? null
          : open.map(({ test }) => ({ others: 1, notReasoned: test?.found === 'fell' ? 1 : 0 })),
    },
    DEFAULT_ROUNDS,
  )
  const from = later(first.openedAt, DEFAULT_ROUNDS.days * DAY)
  // An objection that falls adopts nothing by itself: papers are secret, and the text may have changed (decision 25).
  return {
    last,
    rounds: blocked.length,
    of: DEFAULT_ROUNDS.rounds,
    from,
    step: step === 'adopted' ? 'fallback' : step,
    untested,
  }
}

/** Steps that come before a majority may decide what somebody objects to: another round, and each objection’s test. */
export function stepsLeft({ step, untested }: Standing): number {
  if (step === 'talk-again') return 1 + untested.length
  return step === 'test' ? untested.length : 0
}

/** How the others are asked about an objection: two thirds of them all, its author left out. */
export function testThreshold({ author }: Pick<Objection, 'author'>): Extract<BallotThreshold, { base: string }> {
  // Whoever wants no name stays on the roll, or the roll would name them; they are left out of what is divided by.
  return { ...DEFAULT_ROUNDS.test!, strict: false, base: author ? 'roll' : 'others' }
}

export const objectionUnderTest = (state: PlanState, objection: ObjectionId): Objection | undefined => {
  const found = state.objections.get(objection)
  return found && !found.withdrawn ? found : undefined
}
