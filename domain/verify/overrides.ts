import type { EntryOf } from '../log/entry.ts'
import { maySign } from '../overrides/state.ts'
import { liveSession, type PlanState } from '../plan/state.ts'
import { ALL_RULES } from '../rules/catalogue.ts'

/**
 * What is wrong with a request for an override, as the end of "This entry …"; null if nothing is. Folding accepts any
 * request, so this is what keeps a rule that nobody may set aside from being set aside.
 */
export function overrideProblem(state: PlanState, { body }: EntryOf<'override.requested'>): string | null {
  const rule = ALL_RULES.find(({ id, gate }) => id === body.rule && gate === body.gate)
  if (!rule) return 'asks to set aside a rule that does not exist at that step'
  if (rule.override !== body.type) return `asks to set aside the rule “${rule.title}” in a way that it does not allow`
  if (body.type === 'twoKeys' && maySign(state).length === 0) return 'asks for a second signature that nobody can give'
  if (body.session !== (liveSession(state)?.id ?? null)) return 'belongs to another meeting than the one that was open'
  return null
}
