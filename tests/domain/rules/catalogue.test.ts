import { describe, expect, test } from 'vitest'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { type AnyRule, type Facts, type Rule, settingsOf } from '#domain/rules/rule.ts'
import type { Words } from '#domain/words/words.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'
import { english, welsh } from '#tests/support/words-of.ts'

/** Something of everything that a rule may look at. */
function someFacts(): Facts<never, never> {
  const { plan, citizens } = groupOfFive()
  const ballot = plan.open()
  const { closesAt } = plan.state.ballots.get(ballot)!
  const subject = { ballot, voter: citizens[0], member: citizens[0], section: 'why', closedAt: closesAt, closesAt }
  const hints = { acronyms: ['COPD'], missing: ['digest'] }
  return { state: plan.state, at: plan.at, subject, given: {}, hints } as unknown as Facts<never, never>
}

/** "1 hour 25 minutes minutes" */
const TWICE =
  /\b(second|minute|hour|day|week|eiliad|munud|awr|diwrnod|wythnos)\w* (second|minute|hour|day|week|eiliad|munud|awr|diwrnod|wythnos)/

const facts = someFacts()
const told = (rule: AnyRule, words: Words): Record<string, string> => {
  const { refusal } = rule as unknown as Rule<never, never>
  const settings = settingsOf(rule, {})
  return {
    title: rule.title(words),
    protects: rule.protects(words),
    mend: rule.mend(words),
    refusal: refusal({ num: 1, den: 3, unit: 'votes' }, facts, settings)(words),
  }
}

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const [inEnglish, inWelsh] = [told(rule, english), told(rule, welsh)]

  test.each(Object.keys(inEnglish))('has its %s in English and in Welsh', (what) => {
    for (const text of [inEnglish[what], inWelsh[what]]) {
      expect(text).toMatch(/^[A-Z\d]/)
      expect(text).not.toMatch(/undefined|NaN|null|_|\[object|\d{4}-\d\d-\d\d/)
    }
    expect(inWelsh[what]).not.toBe(inEnglish[what])
    expect(inWelsh[what]).not.toMatch(/\b(the|of|and|vote|with)\b/i)
  })

  test('says how long in a unit that stands there once', () => {
    const { refusal, threshold } = rule as unknown as Rule<never, never>
    const settings = settingsOf(rule, {})
    const { unit } = threshold(settings)
    const long = { num: 85, den: 1, unit }
    expect(refusal(long, facts, settings)(english)).not.toMatch(TWICE)
    expect(refusal(long, facts, settings)(welsh)).not.toMatch(TWICE)
  })

  test('says no in whole sentences', () => {
    expect(inEnglish.refusal).toMatch(/\.$/)
    expect(inWelsh.refusal).toMatch(/\.$/)
  })
})
