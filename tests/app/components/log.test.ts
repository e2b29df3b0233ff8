import { describe, expect, test } from 'vitest'
import { calendar } from '#app/components/log/calendar.ts'
import { byDay, clockWords } from '#app/components/log/days.ts'
import { addressOf, choicesOf, filterIn, filterInWords } from '#app/components/log/filter.ts'
import { amountWords, countedWords, neededWords } from '#app/components/rules/measures.ts'
import { ALL_RULES, findRule } from '#domain/rules/catalogue.ts'
import { settingsOf } from '#domain/rules/rule.ts'
import type { PlanView } from '#server/views/plan-view.ts'

describe('the days of a log', () => {
  const lines = ['2026-07-03T22:59:00.000Z', '2026-07-02T23:30:00.000Z', '2026-07-02T22:00:00.000Z'].map((at) => ({
    at,
  }))
  test('are those of UTC on the server, and of the reader where they are', () => {
    expect(byDay(lines, 'UTC', calendar).map(({ words, lines }) => [words, lines.length])).toEqual([
      ['Friday 3 July 2026', 1],
      ['Thursday 2 July 2026', 2],
    ])
    expect(byDay(lines, 'Europe/London', calendar).map(({ words, lines }) => [words, lines.length])).toEqual([
      ['Friday 3 July 2026', 2],
      ['Thursday 2 July 2026', 1],
    ])
  })
  test('have clocks of 24 hours', () => {
    expect(clockWords('2026-07-02T23:30:00.000Z', 'Europe/London')).toBe('00:30')
    expect(clockWords('2026-01-02T23:30:00.000Z', 'Europe/London')).toBe('23:30')
  })
})

const members = [
  { id: 'm_noor', name: 'Noor Hassan', side: null },
  { id: 'm_maureen', name: 'Maureen Tagg', side: 'citizen' },
  { id: 'm_tom', name: 'Tom Whitlock', side: 'professional' },
] as unknown as PlanView['members']
const view = { members }
const rule = 'ballot.open.time-to-vote'
const read = (search: string) => filterIn(new URLSearchParams(search), view)

describe('the filter of a log', () => {
  test('is read from the address, without what this plan does not know', () => {
    expect(read(`person=m_maureen&topic=votes&rule=${rule}`)).toEqual({ person: 'm_maureen', topic: 'votes', rule })
    expect(read('person=m_stranger&topic=toString&rule=LPF-35')).toEqual({})
    expect(read('person=&topic=&rule=')).toEqual({})
    expect(read('person=system')).toEqual({ person: 'system' })
  })

  test('makes addresses that say the same again', () => {
    const filter = read(`rule=${rule}&person=m_maureen`)
    expect(addressOf(filter)).toBe(`?person=m_maureen&rule=${rule}`)
    expect(addressOf(filter, { before: 7 })).toBe(`?person=m_maureen&rule=${rule}&before=7`)
    expect(addressOf({}, { after: 0 })).toBe('?after=0')
    expect(addressOf({})).toBe('.')
    expect(read(addressOf(filter))).toEqual(filter)
  })

  test('is said in words, and each part can be taken away', () => {
    expect(filterInWords(read(`person=m_maureen&rule=${rule}`), view)).toEqual([
      {
        name: 'person',
        words: 'What Maureen Tagg did, and what others did for Maureen Tagg.',
        without: `?rule=${rule}`,
      },
      { name: 'rule', words: 'Where the rule “Enough time to vote” was asked.', without: '?person=m_maureen' },
    ])
    expect(filterInWords({}, view)).toEqual([])
  })

  test('offers everybody, everything and every rule', () => {
    const { people, topics, rules } = choicesOf(view)
    expect(people.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ...[['m_maureen'], ['m_tom'], ['m_noor'], ['system']],
    ])
    expect(topics[0]?.options).toHaveLength(6)
    expect(rules.flatMap(({ options }) => options)).toHaveLength(ALL_RULES.length)
  })
})

describe('what was measured', () => {
  const minutes = (num: number) => ({ num, den: 1, unit: 'minutes to vote' })
  test.each([
    [minutes(10_080), '7 days'],
    [minutes(10_079), '6 days 23 hours 59 minutes'],
    [minutes(61), '1 hour 1 minute'],
    [minutes(0), '0 minutes'],
    [{ num: 120, den: 1, unit: 'hours to write a dissent' }, '5 days'],
    [{ num: 8, den: 14, unit: 'citizens of voting members' }, '8 of 14'],
    [{ num: 1234, den: 1, unit: 'open questions' }, '1,234'],
  ])('%o reads %s', (measure, words) => {
    expect(amountWords(measure)).toBe(words)
  })

  test.each([
    [rule, 'at least 7 days'],
    ['ballot.open.citizens-are-half', 'at least 1 in 2'],
    ['ballot.open.nothing-to-explain', 'none at all'],
    ['plan.agree.dissent-is-heard', 'at least 5 days'],
  ])('%s needs %s', (id, words) => {
    const found = findRule(id)!
    expect(neededWords(found.threshold(settingsOf(found, {})), found)).toBe(words)
  })

  test('a group that is stricter, and a rule that this version does not know, are told in numbers too', () => {
    expect(neededWords(minutes(20_160), findRule(rule))).toBe('at least 14 days')
    expect(neededWords({ num: 3, den: 4, unit: 'stars' }, undefined)).toBe('at least 3 in 4')
    expect(countedWords('stars')).toBe('stars')
  })

  test.each(ALL_RULES.map((one) => [one.id, one] as const))('%s counts something that has a name', (_id, one) => {
    const { unit } = one.threshold(settingsOf(one, {}))
    expect(countedWords(unit)).not.toBe(unit)
  })
})
