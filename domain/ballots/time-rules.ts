import { atLeastRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { between, DAY, MINUTE } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, nobodyAbsent, type OpenFacts, type Proposal } from './proposal.ts'

/** What the three rules about time to vote (LPF-35) share; which of them applies depends on the vote. */
function timeRule(
  suffix: string,
  name: 'time_to_vote' | 'time_in_the_room' | 'time_for_correction',
  minutes: number,
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
    measure: (facts) =>
      deciding(facts) && applies(facts)
        ? count(Math.max(0, Math.floor(between(facts.at, facts.subject.closesAt) / MINUTE)), 'minutes to vote')
        : null,
    refusal: () => (words) => words[`refusals_${name}`](),
  })
}

export const timeToVote = timeRule(
  'time-to-vote',
  'time_to_vote',
  (7 * DAY) / MINUTE,
  (facts) => !facts.subject.correction && !nobodyAbsent(facts),
)

export const timeInTheRoom = timeRule('time-in-the-room', 'time_in_the_room', 15, (facts) => nobodyAbsent(facts))

export const timeForCorrection = timeRule(
  'time-for-correction',
  'time_for_correction',
  (2 * DAY) / MINUTE,
  (facts) => facts.subject.correction && !nobodyAbsent(facts),
)
