import { describe, expect, test } from 'vitest'
import { CHOOSING, CHOOSING_IDS } from '#domain/ballots/choosing/methods.ts'
import { optionsOf, STATUS_QUO } from '#domain/ballots/choosing/options.ts'
import { areRulesFor, rulesFor } from '#domain/ballots/choosing/rules.ts'
import { choosingRuleWords, grouped } from '#domain/ballots/choosing/words.ts'
import type { ChoosingId } from '#domain/ballots/state.ts'
import { TALLIES } from '#domain/ballots/tallies.ts'
import { toInstant } from '#domain/time.ts'
import { english } from '#tests/support/words-of.ts'

const named = (method: ChoosingId) =>
  ['Hall', 'Library'].map((en, index) => ({
    ...{ id: en.toLowerCase(), en },
    ...(method === 'budget-es' ? { cost: 400 } : {}),
    ...(method === 'time' ? { at: toInstant(index * 1000) } : {}),
  }))
const asked = { winners: 1, budget: 1500, dots: 5 }
const rulesOf = (method: ChoosingId) => {
  const options = optionsOf(method, named(method), 5)
  return { ids: options.map(({ id }) => id), rules: rulesFor(method, asked, options) }
}

describe.each(CHOOSING_IDS)('the rules of a vote by %s', (method) => {
  test('are spelt out in full, so that none can be left out or put in', () => {
    const { ids, rules } = rulesOf(method)
    expect(areRulesFor(method, rules, ids)).toBe(true)
    expect(areRulesFor(method, { parameters: { ...rules.parameters, chair: 1 } }, ids)).toBe(false)
    for (const name of Object.keys(rules.parameters)) {
      const { [name]: _without, ...parameters } = rules.parameters
      expect(areRulesFor(method, { parameters }, ids), name).toBe(false)
    }
  })

  test('are told in words', () => {
    const { ids, rules } = rulesOf(method)
    const words = choosingRuleWords(
      { method, wording: '', labels: {}, threshold: rules, options: ids, tie: 'report' },
      english,
    )
    expect(words[0]?.length).toBeGreaterThan(20)
  })
})

test('leaving things as they are is one of the options wherever people put them in order, once', () => {
  const ids = (method: ChoosingId, options: readonly string[]) => optionsOf(method, options, 5).map(({ id }) => id)
  expect(ids('ranked', ['Hall', 'Library'])).toEqual(['Hall', 'Library', STATUS_QUO])
  expect(ids('ranked-irv', ['Hall', STATUS_QUO])).toEqual(['Hall', STATUS_QUO])
  expect(ids('approval', ['Hall', 'Library'])).toEqual(['Hall', 'Library'])
})

test('what forms and rules say of a method is what its counting says', () => {
  const shapes = { several: 'set', ranks: 'order', numbers: 'numbers', none: 'option' }
  for (const { id, input, kinds } of Object.values(CHOOSING)) {
    expect([id, shapes[input], !kinds.includes('deciding')]).toEqual([
      id,
      TALLIES[id].shape,
      TALLIES[id].kind === 'sensing',
    ])
  }
})

test.each([
  [7, '7'],
  [1200, '1,200'],
  [1234567, '1,234,567'],
])('%i is written %s', (n, written) => {
  expect(grouped(n)).toBe(written)
})
