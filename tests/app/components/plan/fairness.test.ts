import { describe, expect, test } from 'vitest'
import { fairnessWords } from '#app/components/plan/read-fairness.ts'
import type { Fairness } from '#domain/plan/fairness.ts'
import { BALLOT, someView } from './some-view.ts'

const NEW: Fairness = {
  ...{ voting: { citizen: 8, professional: 6 }, meetings: 0, attendance: null, turns: null },
  ...{ overrides: { signed: 0, reasoned: 0 }, stopped: 0, openQuestions: 0 },
}
const words = (fairness: Partial<Fairness> = {}, ballots: object[] = []) =>
  fairnessWords(someView({ fairness: { ...NEW, ...fairness }, ballots }))
const row = (id: string, ...given: Parameters<typeof words>) => {
  const { says, cells } = words(...given).rows.find((known) => known.id === id)!
  return { says, cells: cells.map(({ text, share }) => [text, Math.round(share * 100)]) }
}
const counted = (cast: object, isQuorate = true) => ({
  ...{ ...BALLOT, state: 'closed', result: { cast, quorum: { all: true, citizen: isQuorate } } },
})

describe('fairness at a glance', () => {
  test('shows both sides of those who vote', () => {
    const cells = [
      ['8', 57],
      ['6', 43],
    ]
    expect(row('voting')).toEqual({ says: 'At least half are citizens, as the rules ask.', cells })
    expect(row('voting', { voting: { citizen: 2, professional: 3 } }).says).toMatch(/^Fewer than half/)
    expect(row('voting', { voting: { citizen: 0, professional: 0 } })).toMatchObject({ says: 'Nobody has joined yet.' })
  })

  test('says where it is too early to judge, instead of showing a share', () => {
    expect(row('came')).toEqual({ says: 'No meeting has ended yet.', cells: [] })
    expect(row('turns')).toEqual({ says: 'No meeting has ended yet.', cells: [] })
    expect(row('came', { meetings: 1 })).toEqual({ says: 'Too few people on one side to judge.', cells: [] })
    const attendance = { took: { citizen: 8, professional: 5 }, could: { citizen: 8, professional: 6 } }
    expect(row('turns', { meetings: 1, attendance })).toEqual({ says: 'Too few turns so far to judge.', cells: [] })
    expect(row('voted')).toEqual({ says: 'No vote has closed yet.', cells: [] })
  })

  test('counts who came of each side, and turns of all turns beside who was there', () => {
    const attendance = { took: { citizen: 15, professional: 9 }, could: { citizen: 16, professional: 12 } }
    const turns = { took: { citizen: 3, professional: 7 }, could: attendance.took }
    expect(row('came', { meetings: 2, attendance })).toEqual({
      says: 'In 2 meetings so far.',
      cells: [
        ['15 of 16', 94],
        ['9 of 12', 75],
      ],
    })
    expect(row('turns', { meetings: 2, attendance, turns })).toEqual({
      says: 'Of the 24 who were there, 15 were citizens.',
      cells: [
        ['3 of 10', 30],
        ['7 of 10', 70],
      ],
    })
  })

  test('tells votes together, without sides; an open one and a quick one not at all', () => {
    const votes = [
      counted({ citizen: 8, professional: 4 }),
      counted({ citizen: 3, professional: 6 }, false),
      { ...counted({ citizen: 1, professional: 1 }), kind: 'procedural' },
      BALLOT,
    ]
    expect(row('voted', {}, votes)).toMatchObject({ cells: [['21 of 28', 75]] })
    expect(words({}, votes).sentences[0]).toBe('In 1 vote, fewer than half of the citizens took part.')
    expect(words({}, [votes[0]!]).sentences[0]).not.toMatch(/fewer than half/)
  })

  test('says what rules did, and what waits', () => {
    expect(words().sentences).toEqual([
      'No rule had to say “not yet”.',
      'Nobody went on although a rule said stop.',
      'No question about the text is open.',
    ])
    expect(words({ stopped: 3, overrides: { signed: 1, reasoned: 2 }, openQuestions: 1 }).sentences).toEqual([
      'Rules said “not yet” 3 times.',
      'The group went on 1 time although a rule said stop. A citizen signed it.',
      'The guide went on 2 times although a rule warned, and said why each time.',
      '1 question about the text is open.',
    ])
  })
})
