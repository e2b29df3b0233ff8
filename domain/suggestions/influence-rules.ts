import type { OpenGiven } from '../ballots/entries.ts'
import { deciding, gate, type Proposal } from '../ballots/proposal.ts'
import type { Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { atLeastRule } from '../rules/define.ts'
import { type Measure, share } from '../rules/rule.ts'

/** With fewer suggestions of a side, one more or less turns the picture over. */
const FEWEST_SUGGESTIONS = 5
const UNIT = 'citizens’ suggestions taken up, against professionals’'

/** Suggestions that people of a side made and did not take back, and those that are in the text. */
function takenUp({ suggestions, members }: PlanState, side: Side): { made: number; taken: number } {
  const made = [...suggestions.values()].filter(
    ({ author, state }) => state !== 'withdrawn' && members.get(author)?.side === side,
  )
  return { made: made.length, taken: made.filter(({ state }) => state === 'applied').length }
}

/** Citizens' rate divided by professionals' (domain.md §5.3); null where there is too little to judge. */
export function acceptanceRatio(state: PlanState): Measure | null {
  const [citizens, professionals] = [takenUp(state, 'citizen'), takenUp(state, 'professional')]
  if (Math.min(citizens.made, professionals.made) < FEWEST_SUGGESTIONS || professionals.taken === 0) return null
  return share(citizens.taken * professionals.made, citizens.made * professionals.taken, UNIT)
}

export const influenceIsBalanced = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.influence-is-balanced',
  lpf: 'LPF-28',
  name: 'influence_is_balanced',
  source: 'Evenground, by the four-fifths rule of thumb.',
  gate,
  since: 2,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  least: share(4, 5, UNIT),
  ...{ loosest: share(3, 5, UNIT), tightest: share(9, 10, UNIT) },
  measure: (facts) => (deciding(facts) ? acceptanceRatio(facts.state) : null),
  refusal: (_value, { state }) => {
    const [citizens, professionals] = [takenUp(state, 'citizen'), takenUp(state, 'professional')]
    return (words) =>
      words.refusals_influence_is_balanced({
        ...{ citizens: citizens.taken, ofCitizens: citizens.made },
        ...{ professionals: professionals.taken, ofProfessionals: professionals.made },
      })
  },
})
