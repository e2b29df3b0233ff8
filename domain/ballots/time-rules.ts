import { atLeastRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { between, DAY, MINUTE } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, nobodyAbsent, type OpenFacts, type Proposal } from './proposal.ts'

/** What the three rules about time to vote (LPF-35) share; which of them applies depends on the vote. */
function timeRule(
  suffix: string,
  title: string,
  minutes: number,
  applies: (facts: OpenFacts) => boolean,
  words: string,
) {
  return atLeastRule<Proposal, OpenGiven>({
    id: `ballot.open.${suffix}`,
    lpf: 'LPF-35',
    title,
    protects: 'Slower voters, carers and shift workers: nobody loses a vote because it was over too soon.',
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
    refusal: () => words,
  })
}

export const timeToVote = timeRule(
  'time-to-vote',
  'Seven days to vote',
  (7 * DAY) / MINUTE,
  (facts) => !facts.subject.correction && !nobodyAbsent(facts),
  'People need at least 7 days to vote, so that everybody has an evening and a day at the weekend. Choose a later closing time. A vote can close sooner if everybody who may vote is in the meeting now.',
)

export const timeInTheRoom = timeRule(
  'time-in-the-room',
  'Fifteen minutes to vote when everybody is here',
  15,
  (facts) => nobodyAbsent(facts),
  'Everybody who may vote is here. Give them at least 15 minutes: choose a later closing time.',
)

export const timeForCorrection = timeRule(
  'time-for-correction',
  'Two days to vote on a correction',
  (2 * DAY) / MINUTE,
  (facts) => facts.subject.correction && !nobodyAbsent(facts),
  'A correction (other words, same meaning) needs at least 48 hours to vote. Choose a later closing time.',
)
