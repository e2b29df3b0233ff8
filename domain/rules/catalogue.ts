import { startingRules } from '../agenda/rules.ts'
import { castingRules } from '../ballots/casting-rules.ts'
import { cancelNeedsTwoKeys, closingRules, secretUntilClosed } from '../ballots/closing-rules.ts'
import { openingRules } from '../ballots/opening-rules.ts'
import { pausingRules, reviewingRules } from '../conduct/rules.ts'
import { exportRules } from '../exports/rules.ts'
import { sessionClosingRules } from '../floor/closing-rules.ts'
import { endingRules, grantingRules } from '../floor/rules.ts'
import { makingRules, movingRules } from '../groups/rules.ts'
import { noNewLinkDuringVote } from '../members/rules.ts'
import { agreeingRules } from '../plan/rules.ts'
import { thawingRules } from '../sections/rules.ts'
import { sessionOpeningRules } from '../sessions/opening-rules.ts'
import { schedulingRules } from '../sessions/scheduling-rules.ts'
import type { AnyRule } from './rule.ts'

/** Every fairness rule, by gate: what judge, /rules, docs/rules.md and the verifier read. */
export const GATES = {
  'ballot.open': openingRules,
  'ballot.cast': castingRules,
  'ballot.close': closingRules,
  'ballot.result': [secretUntilClosed],
  'ballot.cancel': [cancelNeedsTwoKeys],
  'session.schedule': schedulingRules,
  'section.thaw': thawingRules,
  'session.open': sessionOpeningRules,
  'session.close': sessionClosingRules,
  'step.start': startingRules,
  'groups.make': makingRules,
  'groups.move': movingRules,
  'turn.grant': grantingRules,
  'turn.end': endingRules,
  'conduct.pause': pausingRules,
  'conduct.review': reviewingRules,
  'member.reissue': [noNewLinkDuringVote],
  'plan.agree': agreeingRules,
  'export.make': exportRules,
} as const

export const ALL_RULES = Object.values(GATES).flat() as unknown as readonly AnyRule[]

/** By readable id or by number; a number may stand for several rules, then the first of that gate. */
export function findRule(id: string, gate?: string): AnyRule | undefined {
  return ALL_RULES.find((rule) => (rule.id === id || rule.lpf === id) && (!gate || rule.gate === gate))
}
