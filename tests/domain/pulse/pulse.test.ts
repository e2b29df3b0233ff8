import { describe, expect, test } from 'vitest'
import type { Side } from '#domain/members/state.ts'
import { type Answered, pulseResults } from '#domain/pulse/results.ts'
import type { Score } from '#domain/pulse/state.ts'
import { isCounted, mayAnswer } from '#domain/pulse/state.ts'
import { toInstant } from '#domain/time.ts'

const said = (side: Side | null, ...scores: Score[]): Answered[] =>
  scores.map((voice) => ({ side, answers: { voice } }))
const voice = (answered: Answered[]) => pulseResults(answered)[0]!

describe('what a meeting’s answers say together', () => {
  test('of four answers nothing, of five what stands in the middle', () => {
    expect(voice(said('citizen', 1, 2, 5, 5))).toEqual({ question: 'voice', all: null, sides: null })
    expect(voice(said('citizen', 1, 2, 4, 5, 5)).all).toEqual({ people: 5, median: 4 })
  })

  test('of an even number, the lower of the two in the middle', () => {
    expect(voice(said('citizen', 1, 1, 2, 4, 5, 5)).all?.median).toBe(2)
  })

  test.each([
    ['each side has five', said('citizen', 1, 1, 1, 2, 2), said('professional', 4, 4, 5, 5, 5), true],
    ['one side has four', said('citizen', 1, 1, 1, 2, 2), said('professional', 4, 4, 5, 5), false],
    ['one side has none', said('citizen', 1, 1, 1, 2, 2), said('professional'), false],
  ])('by sides: %s', (_what, citizens, professionals, isTold) => {
    const { all, sides } = voice([...citizens, ...professionals])
    expect(all?.people).toBe(citizens.length + professionals.length)
    expect(sides !== null).toBe(isTold)
    if (sides) expect(sides).toEqual({ citizen: { people: 5, median: 1 }, professional: { people: 5, median: 5 } })
  })

  test('by sides not where one of no side answered: all without both sides would be what that one said', () => {
    const both = [...said('citizen', 1, 1, 1, 2, 2), ...said('professional', 4, 4, 5, 5, 5)]
    expect(voice([...both, ...said(null, 3)])).toMatchObject({ all: { people: 11 }, sides: null })
    expect(
      voice([...both, { side: null, answers: { ways: 3 } }]).sides,
      'who left this out is not in it',
    ).not.toBeNull()
  })

  test('each question for itself: what was left out counts for nothing', () => {
    const answered: Answered[] = [...said('citizen', 5, 5, 5, 5, 5), { side: 'citizen', answers: { change: 1 } }]
    expect(pulseResults(answered).map(({ question, all }) => [question, all?.people ?? 0])).toEqual([
      ['voice', 5],
      ['ways', 0],
      ['concerns', 0],
      ['change', 0],
    ])
  })
})

describe('when people can say how it was', () => {
  const at = (hour: number) => toInstant(Date.UTC(2026, 2, 2) + hour * 3_600_000)
  const there = new Set(['m_1'])
  const closed = { state: 'closed', attended: there, closedAt: at(10) } as never
  const open = { state: 'open', attended: there } as never
  test.each([
    ['while it goes on', open, 'm_1', 9, true, false],
    ['just after it', closed, 'm_1', 10, true, false],
    ['a moment before a day is over', closed, 'm_1', 33.999, true, false],
    ['once a day is over', closed, 'm_1', 34, false, true],
    ['whoever was not there', closed, 'm_2', 11, false, false],
    ['a meeting that is planned', { state: 'scheduled', attended: there } as never, 'm_1', 9, false, false],
    ['one that was called off', { state: 'cancelled', attended: there } as never, 'm_1', 9, false, false],
  ])('%s', (_what, session, who, hour, may, counted) => {
    expect(mayAnswer(session, who as never, at(hour))).toBe(may)
    expect(isCounted(session, at(hour))).toBe(counted)
  })
})
