import type { OpenGiven } from '../ballots/entries.ts'
import type { Proposal } from '../ballots/proposal.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { Opening, OpeningGiven } from '../sessions/opening.ts'

const UNIT = 'names with title, rank or grade'
const common = {
  lpf: 'LPF-12',
  since: 2,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: UNIT,
  source: 'GIN public toolkit: guideline groups drop “doctor”.',
} as const

/** New names are refused where they are typed; these two are for names from before. */
export const plainNamesInVote = noneRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.plain-names',
  name: 'plain_names_in_vote',
  gate: 'ballot.open',
  measure: ({ given }) => count(given.namesWithRank ?? 0, UNIT),
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_plain_names({ n: num }),
})

export const plainNamesInMeeting = noneRule<Opening, OpeningGiven>({
  ...common,
  id: 'session.open.plain-names',
  name: 'plain_names_in_meeting',
  gate: 'session.open',
  measure: ({ given }) => count(given.namesWithRank ?? 0, UNIT),
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_plain_names({ n: num }),
})
