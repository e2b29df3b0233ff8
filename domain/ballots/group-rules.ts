import { citizenShare, electors } from '../members/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, share } from '../rules/rule.ts'
import { between, DAY } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, HALF, type OpenFacts, type Proposal } from './proposal.ts'
import { rollFor, sameSubject } from './state.ts'

/** How long a plan may go on with too few citizens after somebody left (domain.md §3.0, LPF-01). */
/** How long a group has to find people when somebody leaves (domain.md §3.0). */
export const GRACE = 28 * DAY

export const citizensAreHalf = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.citizens-are-half',
  lpf: 'LPF-01',
  name: 'citizens_are_half',
  source: 'James Lind Alliance: sides are balanced; Karpowitz et al. 2012: who is in the room changes who is heard.',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  least: HALF,
  ...{ loosest: share(1, 3, HALF.unit), tightest: share(2, 3, HALF.unit) },
  measure: ({ state, at }) => {
    const since = state.citizensShortSince
    return since && between(since, at) <= GRACE ? null : citizenShare(electors(state))
  },
  refusal:
    ({ num, den }, _facts, least) =>
    (words) =>
      words.refusals_citizens_are_half({ num, den, least: amountNeeded(least, words) }),
})

export const facilitatorHasNoVote = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.facilitator-has-no-vote',
  lpf: 'LPF-15',
  name: 'facilitator_has_no_vote',
  source: 'Facilitation practice.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'facilitators with a vote',
  measure: ({ state, subject }) =>
    count(
      rollFor(state, subject.kind, subject.subject).filter((m) => m.function === 'facilitator').length,
      'facilitators with a vote',
    ),
  refusal: () => (words) => words.refusals_facilitator_has_no_vote(),
})

export const facilitatorIsIndependent = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.facilitator-is-independent',
  lpf: 'LPF-15',
  name: 'facilitator_is_independent',
  source: 'Facilitation practice.',
  gate,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  unit: 'guides employed by the decision holder',
  measure: (facts) =>
    deciding(facts)
      ? count(facts.state.facilitatorEmployedBySponsor ? 1 : 0, 'guides employed by the decision holder')
      : null,
  refusal: () => (words) => words.refusals_facilitator_is_independent(),
})

export const methodFitsGroup = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.method-fits-group',
  lpf: 'LPF-32',
  name: 'method_fits_group',
  source: 'Karpowitz, Mendelberg, Shaker, APSR 2012 (by analogy).',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  least: HALF,
  ...{ loosest: share(1, 3, HALF.unit), tightest: share(2, 3, HALF.unit) },
  measure: (facts) => {
    if (!deciding(facts) || facts.subject.method === 'consent' || isFallBack(facts)) return null
    // Not a way to decide the matter: the others are asked about one objection to it.
    if (facts.subject.subject.kind === 'objection') return null
    return citizenShare(electors(facts.state))
  },
  refusal:
    ({ num, den }, _facts, least) =>
    (words) =>
      words.refusals_method_fits_group({ num, den, least: amountNeeded(least, words) }),
})

/** Two thirds, after three rounds of consent on the same matter or 21 days: allowed at any mix (domain.md §3.0). */
function isFallBack({ state, subject, at }: OpenFacts): boolean {
  const { threshold, method } = subject
  if (method !== 'majority' || !('num' in threshold) || threshold.num * 3 < threshold.den * 2) return false
  const rounds = [...state.ballots.values()].filter(
    (ballot) =>
      ballot.method === 'consent' &&
      ballot.outcome === 'objections-open' &&
      sameSubject(ballot.subject, subject.subject),
  )
  return rounds.length >= 3 || rounds.some((round) => between(round.openedAt, at) >= 21 * DAY)
}
