import type { EntryOf } from '../log/entry.ts'
import { maySign } from '../overrides/state.ts'
import { liveSession, type PlanState } from '../plan/state.ts'
import { ALL_RULES } from '../rules/catalogue.ts'
import type { Sentence } from '../words/words.ts'

/**
 * What is wrong with a request for an override; null if nothing is. Folding accepts any request, so this is what keeps
 * a rule that nobody may set aside from being set aside.
 */
export function overrideProblem(state: PlanState, entry: EntryOf<'override.requested'>): Sentence | null {
  const { body, seq, kind } = entry
  const rule = ALL_RULES.find(({ id, gate }) => id === body.rule && gate === body.gate)
  if (!rule) return (words) => words.verify_override_of_no_rule({ seq, kind })
  if (rule.override !== body.type) {
    return (words) => words.verify_override_not_allowed({ seq, kind, rule: rule.title(words) })
  }
  if (body.type === 'twoKeys' && maySign(state).length === 0) {
    return (words) => words.verify_override_without_signer({ seq, kind })
  }
  if (body.session !== (liveSession(state)?.id ?? null)) {
    return (words) => words.verify_override_of_other_meeting({ seq, kind })
  }
  return null
}
