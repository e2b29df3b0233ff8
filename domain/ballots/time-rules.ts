import type { PlanState } from '../plan/state.ts'
import { atLeastRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, settingsOf } from '../rules/rule.ts'
import { between, DAY, MINUTE } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, nobodyAbsent, type OpenFacts, type Proposal } from './proposal.ts'

/** The usual time, the shortest and the longest that a group may choose, in minutes. */
const days = (...all: [number, number, number]) => all.map((n) => (n * DAY) / MINUTE) as typeof all

/** What the three rules about time to vote (LPF-35) share; which of them applies depends on the vote. */
function timeRule(
  suffix: string,
  name: 'time_to_vote' | 'time_in_the_room' | 'time_for_correction',
  [minutes, loosest, tightest]: readonly [number, number, number],
  applies: (facts: OpenFacts) => boolean,
) {
  return atLeastRule<Proposal, OpenGiven>({
    id: `ballot.open.${suffix}`,
    lpf: 'LPF-35',
    name,
    // From a day on, people count in days.
    source: 'Gunning principle 3: adequate time.',
    gate,
    severity: 'block',
    override: 'twoKeys',
    inputs: 'log',
    least: count(minutes, 'minutes to vote'),
    ...{ loosest: count(loosest, 'minutes to vote'), tightest: count(tightest, 'minutes to vote') },
    measure: (facts) =>
      deciding(facts) && applies(facts)
        ? count(Math.max(0, Math.floor(between(facts.at, facts.subject.closesAt) / MINUTE)), 'minutes to vote')
        : null,
    refusal: (_value, _facts, least) => (words) => words[`refusals_${name}`]({ least: amountNeeded(least, words) }),
  })
}

/** Of words that mean the same, or of an objection that everybody has read: people need less time. */
const isShort = ({ subject }: OpenFacts): boolean => subject.correction || subject.subject.kind === 'objection'

export const timeToVote = timeRule(
  'time-to-vote',
  'time_to_vote',
  days(7, 3, 60),
  (facts) => !isShort(facts) && !nobodyAbsent(facts),
)

/** How long a deciding vote has to be open in this group, in milliseconds. */
export const timeToVoteIn = ({ settings }: Pick<PlanState, 'settings'>): number =>
  settingsOf(timeToVote, settings).least!.num * MINUTE

export const timeInTheRoom = timeRule('time-in-the-room', 'time_in_the_room', [15, 10, 120], (facts) =>
  nobodyAbsent(facts),
)

export const timeForCorrection = timeRule(
  'time-for-correction',
  'time_for_correction',
  days(2, 1, 14),
  (facts) => isShort(facts) && !nobodyAbsent(facts),
)
