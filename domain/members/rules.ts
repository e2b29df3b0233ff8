import type { MemberId } from '../ids.ts'
import { openBallots } from '../plan/state.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'

export type Reissue = { member: MemberId }

export const noNewLinkDuringVote = noneRule<Reissue, Record<string, never>>({
  id: 'member.reissue.not-during-a-vote',
  lpf: 'LPF-33',
  name: 'not_during_a_vote',
  source: 'One person, one vote.',
  gate: 'member.reissue',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: 'votes under way',
  measure: ({ state, subject }) =>
    count(openBallots(state).filter((ballot) => ballot.roll.includes(subject.member)).length, 'votes under way'),
  refusal: () => (words) => words.refusals_not_during_a_vote(),
})
