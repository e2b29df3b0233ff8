import { describe, expect, test } from 'vitest'
import { choicesAmong, EVERY_WAY } from '#app/components/ballots/method-choices.ts'
import { smallNumbers } from '#app/components/ballots/small-numbers.ts'
import { openBallot } from '#app/forms/ballots.ts'
import { fieldsOf } from '#app/forms/fields.ts'

const read = (sent: Record<string, string>) =>
  JSON.parse(JSON.stringify(openBallot.read(fieldsOf(new URLSearchParams({ 'subject.kind': 'plan', ...sent })))))

describe('finer rules, as the form sends them', () => {
  test.each([
    [{ method: 'majority' }, {}],
    [{ method: 'majority', share: '1/2 more roll' }, { threshold: { num: 1, den: 2, strict: true, base: 'roll' } }],
    [{ method: 'majority', share: '3/4' }, { threshold: { num: 3, den: 4, strict: false, base: 'yes+no' } }],
    [{ method: 'majority-two-thirds', share: '3/4' }, { threshold: { num: 2, den: 3, strict: false, base: 'yes+no' } }],
    [{ method: 'gradients8', support: '3/4' }, { threshold: { num: 3, den: 4, strict: false, base: 'yes+no' } }],
    [{ method: 'gradients8', wording: 'yes' }, { wording: 'kaner-b-1' }],
    [{ method: 'fist5', passes: 'yes' }, { passes: 'median-three' }],
    [{ method: 'fist5', share: '3/4', wording: 'yes' }, {}],
    [
      { method: 'consent', yesQuorum: '2/5', breakdown: 'yes' },
      { yesQuorum: { num: 2, den: 5 }, breakdown: true },
    ],
  ])('%o', (sent, rules) => {
    const { method: _method, subject, closesWhenAll, correction, sidesCompared, ...rest } = read(sent)
    expect(rest).toEqual(rules)
    expect([subject, closesWhenAll, correction, sidesCompared]).toEqual([{ kind: 'plan' }, false, false, false])
  })

  test('a bar and a run-off go with the ways that have them', () => {
    const sent = { 'subject.kind': 'question', options: 'A\nB', bar: 'yes', runoff: 'yes' }
    expect(read({ ...sent, method: 'approval' })).toMatchObject({ bar: { num: 1, den: 2, strict: true } })
    expect(read({ ...sent, method: 'approval' }).runoff).toBeUndefined()
    expect(read({ ...sent, method: 'score' })).toMatchObject({ runoff: true })
  })
})

describe('a reason for another way', () => {
  const sent = {
    purpose: 'choose-one',
    proposed: 'ranked',
    'subject.kind': 'question',
    options: 'A\nB',
    kind: 'deciding',
  }
  const wrong = (more: Record<string, string>) =>
    openBallot.check?.(fieldsOf(new URLSearchParams({ ...sent, ...more }))).map(({ field }) => field)
  test('is asked for where another way is chosen, and sent only then', () => {
    expect(wrong({ method: 'approval' })).toEqual(['methodReason'])
    expect(wrong({ method: 'ranked' })).toEqual([])
    expect(read({ ...sent, method: 'ranked', methodReason: 'It is what we know best.' }).methodReason).toBeUndefined()
    expect(read({ ...sent, method: 'score', methodReason: 'It is what we know best.' })).toMatchObject({
      ...{ purpose: 'choose-one', methodReason: 'It is what we know best.' },
    })
  })
})

test('what is proposed stands first, marked; both ways of yes or no are there', () => {
  expect(choicesAmong(['consent', 'majority'], 'majority').map(({ value, label }) => [value, label])).toEqual([
    ['majority', 'Yes or no, more than half (we suggest this)'],
    ['consent', 'Consent'],
    ['majority-two-thirds', 'Yes or no, two thirds'],
  ])
  expect(choicesAmong(EVERY_WAY, 'ranked')).toHaveLength(EVERY_WAY.length + 1)
})

describe('before opening, the form says what a result would show', () => {
  const people = (citizens: number, professionals: number) =>
    Array.from({ length: citizens + professionals }, (_, i) => ({
      ...{ id: `m_${i}`, side: i < citizens ? 'citizen' : 'professional', function: 'member', status: 'joined' },
    }))
  const shown = (citizens: number, professionals: number) =>
    smallNumbers(
      { members: people(citizens, professionals), ballots: [], now: '2026-03-01T00:00:00.000Z' } as never,
      null,
    )
  test.each([
    [12, 4, ['With 4 professionals, a unanimous vote shows how each of them voted.'], false],
    [1, 10, ['With 1 citizen, the result can show how that person voted.'], false],
    [10, 9, ['With 9 professionals, a unanimous vote shows how each of them voted.'], false],
    [10, 10, [], true],
  ])('%i citizens and %i professionals', (citizens, professionals, reveals, mayCompare) => {
    expect(shown(citizens, professionals)).toEqual({ reveals, mayCompare })
  })
})
