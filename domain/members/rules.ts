import type { MemberId } from '../ids.ts'
import { openBallots } from '../plan/state.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'

export type Reissue = { member: MemberId }

export const noNewLinkDuringVote = noneRule<Reissue, Record<string, never>>({
  id: 'member.reissue.not-during-a-vote',
  lpf: 'LPF-33',
  title: 'While a vote is open, a new link needs two people',
  protects: 'Voters: nobody can take over a seat in a vote unseen.',
  source: 'One person, one vote.',
  gate: 'member.reissue',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: 'votes under way',
  measure: ({ state, subject }) =>
    count(openBallots(state).filter((ballot) => ballot.roll.includes(subject.member)).length, 'votes under way'),
  refusal: () =>
    'This person has a seat in a vote that is open. To give them a new link now, give a reason and let a citizen sign it too.',
})
