import { describe, expect, test } from 'vitest'
import { nextStep, standingOf, stepsOf } from '#app/components/plan/steps.ts'
import { BALLOT, MEMBER, SECTION, someView } from './some-view.ts'

const states = (some?: object) => stepsOf(someView(some)).map(({ state }) => state)
const adopted = { ...SECTION, state: 'agreed' }
const empty = { ...SECTION, key: 'why', empty: true }
const closed = { ...BALLOT, state: 'closed', closedAt: '2026-03-01T12:00:00.000Z', outcome: 'adopted', onRoll: false }

describe('the steps of a plan', () => {
  test.each<[string, object, string[]]>([
    ['nobody has joined', { phase: 'people' }, ['current', 'ahead', 'ahead', 'ahead']],
    ['people write', {}, ['done', 'current', 'ahead', 'ahead']],
    ['a vote is open', { phase: 'decide', ballots: [BALLOT] }, ['done', 'done', 'current', 'ahead']],
    ['votes have adopted all that is written', { sections: [adopted, empty] }, ['done', 'done', 'done', 'current']],
    ['votes have adopted a part', { sections: [adopted, SECTION] }, ['done', 'current', 'ahead', 'ahead']],
    [
      'the plan is agreed',
      { phase: 'agree', plan: { agreed: {} }, sections: [adopted] },
      ['done', 'done', 'done', 'done'],
    ],
    [
      'the plan is agreed, and people vote on a question',
      { phase: 'decide', ballots: [BALLOT], plan: { agreed: {} }, sections: [adopted] },
      ['done', 'done', 'done', 'done'],
    ],
    [
      'the plan is agreed, and a part of it was opened again',
      { phase: 'agree', plan: { agreed: {} }, sections: [adopted, SECTION] },
      ['done', 'current', 'ahead', 'ahead'],
    ],
  ])('%s', (_case, some, expected) => expect(states(some)).toEqual(expected))

  test('each says in words what its colour says', () => {
    const words = stepsOf(someView({ members: [MEMBER, { ...MEMBER, id: 'm_2', status: 'invited' }] }))
    expect(words.map((step) => step.words)).toEqual([
      'Done: 1 person has joined.',
      'Now: everybody who votes can write.',
      'Still to come: people vote on exact words.',
      'Still to come: then the words stay as they are.',
    ])
  })

  test('writing is not called done while other parts are still written', () => {
    const write = (some: object) => stepsOf(someView({ phase: 'decide', ballots: [BALLOT], ...some }))[1]?.words
    expect(write({ sections: [{ ...SECTION, state: 'voting' }, SECTION] })).toMatch(/^Going on/)
    expect(write({ sections: [{ ...SECTION, state: 'voting' }] })).toBe('Done: the words are there.')
  })
})

describe('what the next step needs', () => {
  test.each<[string, object, RegExp, string | null]>([
    ['people', { phase: 'people' }, /first people join/, null],
    ['first words', { sections: [empty] }, /first words/, null],
    ['readiness', {}, /the guide puts it to a vote/, null],
    ['time to dissent', { sections: [adopted], ballots: [closed] }, /disagrees/, '2026-03-06T12:00:00.000Z'],
    ['the guide', { sections: [adopted] }, /^Next, the guide/, null],
    ['an answer', { phase: 'agree', plan: { agreed: {} }, sections: [adopted] }, /answer the plan/, null],
  ])('%s', (_case, some, words, at) => {
    const next = nextStep(someView(some))
    expect(next.words).toMatch(words)
    expect(next.at).toBe(at)
  })

  test('the vote that closes first; not one that only feels the room', () => {
    const soon = { ...BALLOT, closesAt: '2026-03-05T12:00:00.000Z' }
    const sensing = { ...BALLOT, kind: 'sensing', closesAt: '2026-03-04T12:00:00.000Z' }
    expect(nextStep(someView({ phase: 'decide', ballots: [BALLOT, soon, sensing] })).at).toBe(soon.closesAt)
  })
})

test('how much is written and adopted is one line, and none once all of it is agreed', () => {
  expect(standingOf(someView({ sections: [empty] }))).toEqual(['No part has words yet.'])
  expect(standingOf(someView({ sections: [SECTION, empty] }))).toEqual([
    '1 of 2 parts has words.',
    'No vote has adopted a part yet.',
  ])
  expect(standingOf(someView({ sections: [adopted, SECTION] }))[1]).toBe('Votes have adopted 1 of them.')
  expect(standingOf(someView({ plan: { agreed: { at: '2026-03-01T12:00:00.000Z' } } }))).toEqual([])
})
