import { describe, expect, test } from 'vitest'
import { shortName } from '#app/components/ballots/names.ts'
import { howLong } from '#app/components/meetings/words.ts'
import { qrOf } from '#app/components/people/qr.ts'
import { personWords } from '#app/components/people/words.ts'
import { rulesInWords } from '#app/components/rules/catalogue.ts'
import { shortDigest } from '#app/components/sections/words.ts'
import { doneIn } from '#app/components/ui/done.ts'
import { timeInWords, withTimesInWords } from '#app/components/ui/time-words.ts'
import { timeInWords as inLanguage } from '#domain/log/sentences-time.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { english } from '#tests/support/words-of.ts'

test('times are spelt alike on every machine', () => {
  expect(timeInWords('2026-03-03T14:05:00.000Z')).toBe('Tuesday 3 March 2026, 14:05 UTC')
  expect(timeInWords('nonsense')).toBe('nonsense')
  expect(inLanguage('2026-03-03T14:05:00.000Z', 'cy')).toBe('dydd Mawrth 3 Mawrth 2026, 14:05 UTC')
  expect(withTimesInWords('Open until 2026-03-03T14:05:00.000Z, then closed.')).toBe(
    'Open until Tuesday 3 March 2026, 14:05 UTC, then closed.',
  )
})

test('people are named by what they do, without rank', () => {
  expect(personWords({ side: 'citizen', kind: 'carer', function: 'member' })).toBe('citizen, unpaid carer')
  expect(personWords({ side: 'citizen', kind: null, function: 'co-chair' })).toBe('citizen co-chair')
  expect(personWords({ side: null, kind: null, function: 'facilitator' })).toBe('guide (no vote)')
})

test('lengths of time are round where they can be', () => {
  expect([howLong(90), howLong(1), howLong(300), howLong(1440), howLong(10_080)]).toEqual([
    ...['90 minutes', '1 minute', '5 hours', '1 day', '1 week'],
  ])
})

test('a long question is cut, the whole plan is not quoted', () => {
  const question = { en: 'x'.repeat(100) }
  expect(shortName({ subject: { kind: 'question' }, question })).toHaveLength(62)
  expect(shortName({ subject: { kind: 'plan' }, question: null })).toBe('the whole plan')
  expect(shortName({ subject: { kind: 'section', section: 'money' }, question: null })).toBe('“Money”')
})

test('a fingerprint is short enough to compare by eye', () => {
  expect(shortDigest(`sha256:3f2a91bc${'0'.repeat(56)}`)).toBe('3f2a 91bc')
})

test('a page says only what it knows itself', () => {
  const said = (search: string) => doneIn(new Request(`https://plans.example.org/plans/1${search}`))
  expect([said(''), said('?done=toString'), said('?done=nothing-we-know')]).toEqual([null, null, null])
  expect(said('?done=joined')).toBe('You are in.')
})

test('a QR code keeps its white edge', () => {
  const { size, path } = qrOf('https://plans.example.org/j/0123456789abcdefghjkmnpqrs')
  expect(size).toBeGreaterThanOrEqual(29 + 8)
  expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/)
})

describe('every fairness rule', () => {
  const rules = rulesInWords().flatMap((group) => group.rules)
  test('stands in the catalogue once', () => {
    expect(rules.map((rule) => rule.id).toSorted()).toEqual(ALL_RULES.map((rule) => rule.id).toSorted())
  })
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s is told in words', (_id, rule) => {
    // What is counted begins with a capital letter where it is one of our messages, and not the log's own word.
    expect(rule.asks).toMatch(/^[A-Z][^:]+: (none at all|at least \S|at most \S)/)
    expect(Object.values({ ...rule, id: '' }).join(' ')).not.toMatch(/undefined|NaN/)
  })
  test.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s says who can put it right', (_id, rule) => {
    expect(rule.mend(english)).toMatch(/\.$/)
  })
})
