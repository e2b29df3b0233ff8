import type { Agreement } from '../plan/agreement.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { openSuggestions } from './state.ts'

/** None is refused without a reason either: no entry could say so (see `evolveSuggestions`). */
export const everySuggestionAnswered = noneRule<Agreement, unknown>({
  gate: 'plan.agree',
  severity: 'block',
  override: 'none',
  id: 'plan.agree.every-suggestion-answered',
  lpf: 'LPF-29',
  name: 'every_suggestion_answered',
  source: 'Gunning principle 4: what people say is conscientiously considered.',
  inputs: 'log',
  unit: 'suggestions without an answer',
  measure: ({ state }) => count(openSuggestions(state).length, 'suggestions without an answer'),
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_every_suggestion_answered({ n: num }),
})
