import type { Cast, CastGiven } from '../ballots/casting-rules.ts'
import type { OpenGiven } from '../ballots/entries.ts'
import { deciding, gate, type Proposal } from '../ballots/proposal.ts'
import { electors } from '../members/state.ts'
import { ballotOf } from '../plan/state.ts'
import { atMostRule, noneRule } from '../rules/define.ts'
import { count, share } from '../rules/rule.ts'
import { isDeclared } from './state.ts'

/** It binds each voter's own vote alone: nobody else waits for it (domain.md §3.0). */
export const interestsAreDeclared = noneRule<Cast, CastGiven>({
  id: 'ballot.cast.interests-declared',
  lpf: 'LPF-13',
  name: 'interests_declared',
  source: 'Nolan principles of public life: openness, integrity.',
  gate: 'ballot.cast',
  since: 2,
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'interests not declared',
  measure: ({ state, subject, at }) =>
    ballotOf(state, subject.ballot).kind === 'deciding'
      ? count(isDeclared(state, subject.voter, at) ? 0 : 1, 'interests not declared')
      : null,
  refusal:
    (_value, { given }) =>
    (words) =>
      given.help ? words.refusals_interests_declared_helped() : words.refusals_interests_declared(),
})

const UNIT = 'voters of the largest organisation'

export const noOrganisationDominates = atMostRule<Proposal, OpenGiven>({
  id: 'ballot.open.no-organisation-dominates',
  lpf: 'LPF-14',
  name: 'no_organisation_dominates',
  source: 'Evenground.',
  gate,
  since: 2,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'given',
  most: share(1, 4, UNIT),
  ...{ loosest: share(1, 2, UNIT), tightest: share(1, 10, UNIT) },
  // One voter of an organisation cannot be fewer, however small the group.
  measure: (facts) => {
    const { largestOrganisation } = facts.given
    return deciding(facts) && largestOrganisation > 1
      ? share(largestOrganisation, electors(facts.state).length, UNIT)
      : null
  },
  refusal:
    ({ num, den }) =>
    (words) =>
      words.refusals_no_organisation_dominates({ num, den }),
})
