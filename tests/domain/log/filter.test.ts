import { describe, expect, test } from 'vitest'
import { KNOWN_KINDS } from '#domain/evolve.ts'
import type { MemberId, OverrideId } from '#domain/ids.ts'
import { type Entry, encodeEntry, LOG_VERSION } from '#domain/log/entry.ts'
import { isLogTopic, isWanted, LOG_TOPICS, type LogFilter, marksOf } from '#domain/log/filter.ts'

const noor = 'm_noor' as MemberId
const maureen = 'm_maureen' as MemberId
const time = 'ballot.open.time-to-vote'
const measure = { num: 1, den: 1, unit: 'minutes to vote' }
const check = (outcome: string) => ({ rule: time, version: 1, measured: measure, threshold: measure, outcome })
const entry = (kind: string, body: object = {}, actor: string = noor) =>
  ({ v: LOG_VERSION, seq: 3, at: '2026-03-03T14:05:00.000Z', actor, kind, body, seals: {} }) as unknown as Entry
const ruleOf = (override: OverrideId) => (override === 'o_1' ? time : undefined)
const wants = (filter: LogFilter, one: Entry) => isWanted(filter, one, ruleOf)

test('without a filter, everything is wanted', () => {
  expect(KNOWN_KINDS.every((kind) => wants({}, entry(kind)))).toBe(true)
  expect(marksOf({})).toEqual([])
})

test('every kind of entry is about something that people can look for', () => {
  const homeless = KNOWN_KINDS.filter((kind) => !LOG_TOPICS.some((topic) => wants({ topic }, entry(kind))))
  expect(homeless).toEqual([])
})

test.each([
  ['member.invited', {}, ['people']],
  ['scope.stated', {}, ['text']],
  ['turn.ended', {}, ['meetings']],
  ['papers.batched', {}, ['votes']],
  ['export.made', { checks: [] }, ['files']],
  ['override.countersigned', { override: 'o_1' }, ['rules']],
  ['ballot.open.refused', { refusals: [] }, ['votes', 'rules']],
  ['ballot.opened', { checks: [check('held')] }, ['votes']],
  ['ballot.opened', { checks: [check('held'), check('overridden')] }, ['votes', 'rules']],
])('%s %o is about %o', (kind, body, topics) => {
  expect(LOG_TOPICS.filter((topic) => wants({ topic }, entry(kind, body)))).toEqual(topics)
})

test('a person is found in what they did, and in what was done for them', () => {
  const person = maureen
  expect(wants({ person }, entry('member.renamed', {}, maureen))).toBe(true)
  expect(wants({ person }, entry('turn.granted', { member: maureen, session: 's_1' }))).toBe(true)
  expect(wants({ person }, entry('turn.granted', { member: noor, session: 's_1' }))).toBe(false)
  expect(wants({ person: 'system' }, entry('ballot.closed', {}, 'system'))).toBe(true)
})

test('a rule is found where it was asked, where it said no, and where somebody wanted to set it aside', () => {
  const rule = time
  for (const found of [
    entry('ballot.opened', { checks: [check('held')] }),
    entry('ballot.open.refused', { refusals: [check('failed')] }),
    entry('override.requested', { rule, override: 'o_1' }),
    entry('override.refused', { override: 'o_1' }, 'system'),
  ]) {
    expect(wants({ rule }, found), found.kind).toBe(true)
  }
  expect(wants({ rule }, entry('override.countersigned', { override: 'o_2' }))).toBe(false)
  expect(wants({ rule }, entry('plan.agreed', { checks: [] }))).toBe(false)
})

test('all that is asked for must hold', () => {
  const one = entry('ballot.opened', { checks: [check('overridden')] })
  expect(wants({ person: noor, topic: 'rules', rule: time }, one)).toBe(true)
  expect(wants({ person: maureen, topic: 'rules', rule: time }, one)).toBe(false)
})

describe('marks', () => {
  const entries = [
    entry('ballot.opened', { checks: [check('overridden')], kind: 'deciding', given: { empty: 0 } }),
    entry('ballot.open.refused', { refusals: [check('failed')], repeats: 0 }),
    entry('override.countersigned', { override: 'o_1' }, maureen),
    ...KNOWN_KINDS.map((kind) => entry(kind, { member: maureen })),
  ]
  const filters: LogFilter[] = [
    ...LOG_TOPICS.map((topic) => ({ topic })),
    ...[{ person: maureen }, { person: noor }, { person: 'system' as const }, { rule: time }],
    { person: maureen, topic: 'rules', rule: time },
  ]
  test.each(filters)('of %o stand in the text of everything that is wanted', (filter) => {
    const wanted = entries.filter((one) => wants(filter, one))
    for (const one of wanted) {
      const text = encodeEntry(one)
      for (const any of marksOf(filter)) {
        expect(
          any.some((mark) => text.includes(mark)),
          `${text} holds one of ${any.join(' ')}`,
        ).toBe(true)
      }
    }
  })

  test('of a topic do not take the kind of a vote for the kind of an entry', () => {
    const text = encodeEntry(entry('member.renamed', { given: {}, kind: 'deciding' }))
    expect(marksOf({ topic: 'votes' })[0]?.some((mark) => text.includes(mark))).toBe(false)
  })
})

test('only the topics that we know can be asked for', () => {
  expect([isLogTopic('votes'), isLogTopic('toString'), isLogTopic('')]).toEqual([true, false, false])
})
