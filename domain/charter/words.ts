import { methodTitle } from '../ballots/method-words.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { keyOf } from '../words/key.ts'
import type { Words } from '../words/words.ts'
import type { Principle } from './principles.ts'
import { ruleWithSettings } from './settings.ts'
import type { CharterChange } from './state.ts'

export const principleTitle = (principle: Principle, words: Words): string =>
  words[`charter_principle_${keyOf(principle)}`]()

/** The rule that a number belongs to, and which of its numbers it is where it has several. */
export function settingTitle(id: string, name: string, words: Words): string {
  const rule = ruleWithSettings(id)
  const number = rule?.settings[name]?.title?.(words)
  const title = rule?.title(words) ?? id
  return number ? words.charter_rule_number({ rule: title, number }) : title
}

/** What would change or has changed, as a heading: "“Enough people took part”: 2 in 3 instead of 3 in 5". */
export function changeTitle(change: CharterChange, words: Words): string {
  if (change.kind === 'method') {
    return words.charter_change_method({ from: methodTitle(change.from, words), to: methodTitle(change.to, words) })
  }
  if (change.kind === 'principles') return words.charter_change_principles({ n: change.to.length })
  const { from, to } = change
  const rule = settingTitle(change.rule, change.setting, words)
  return words.charter_change_setting({ rule, from: amountNeeded(from, words), to: amountNeeded(to, words) })
}
