import { canonical } from '../log/canonical.ts'
import type { PlanState } from '../plan/state.ts'
import { ALL_RULES } from '../rules/catalogue.ts'
import { type AnyRule, compareMeasures, type Measure, type Setting, settingsOf } from '../rules/rule.ts'
import type { CharterChange, Direction } from './state.ts'

/** The rule that a setting belongs to; settings are told apart by a rule's readable id. */
export const ruleWithSettings = (id: string): AnyRule | undefined => ALL_RULES.find((rule) => rule.id === id)

/** What a setting is now in this group. */
export const settingNow = (state: PlanState, rule: AnyRule, name: string): Measure | undefined =>
  settingsOf(rule, state.settings)[name]

/** Is `to` within what the rule allows any group? */
export function isWithin(to: Measure, { tightens, loosest, tightest }: Setting): boolean {
  const [least, most] = tightens === 'up' ? [loosest, tightest] : [tightest, loosest]
  return compareMeasures(to, least) >= 0 && compareMeasures(to, most) <= 0
}

/** What kind of change this would be to the charter as it is; null where it cannot be made. */
export function allowed(state: PlanState, change: CharterChange): Direction | null {
  if (change.kind === 'method') return change.from === state.method && change.to !== change.from ? 'other' : null
  if (change.kind === 'principles') {
    return canonical(change.from) === canonical(state.principles) && canonical(change.to) !== canonical(change.from)
      ? 'other'
      : null
  }
  const { from, to } = change
  const rule = ruleWithSettings(change.rule)
  const setting = rule?.settings[change.setting]
  const now = rule && settingNow(state, rule, change.setting)
  if (!rule || !setting || !now || rule.version !== change.version || to.unit !== setting.default.unit) return null
  if (canonical(now) !== canonical(from) || !isWithin(to, setting)) return null
  const step = compareMeasures(to, from)
  if (step === 0) return null
  return step > 0 === (setting.tightens === 'up') ? 'tighten' : 'loosen'
}
