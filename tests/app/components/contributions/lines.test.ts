import { describe, expect, test } from 'vitest'
import { lineOf, newsOf } from '#app/components/contributions/lines.ts'
import type { ContributionView } from '#server/contributions/view.ts'
import { todosOf } from '#server/views/todos.ts'
import * as m from '#words'
import { BALLOT, EXPLAIN, MEMBER, someView } from '../plan/some-view.ts'

const NOW = '2026-03-03T12:00:00.000Z'
const REFUSED = {
  ...{ kind: 'suggestion', became: 'refused', id: 'g_1', section: 'money', at: NOW, by: 'm_ben', isNews: true },
  ...{
    words: null,
    answer: null,
    ballot: null,
    name: 'Ben Cole',
    said: 'One bus.',
    looks: [],
    answered: 'Two are needed.',
  },
}
const gave = (...some: object[]) => some.map((one) => ({ ...REFUSED, ...one }) as unknown as ContributionView)

const told = (some: object, ...contributions: object[]) => {
  const view = someView(some)
  return newsOf(view, gave(...contributions), todosOf(view, m))
}

describe('what the page of a plan tells about one’s words', () => {
  test('nothing at all to whoever gave none', () => expect(told({})).toBeNull())

  test('that nothing is new, and where all of them are', () => {
    const news = told({}, { became: 'open', isNews: false }, { at: '2026-01-31T12:00:00.000Z' })
    expect(news).toMatchObject({ lines: [], none: 'There is nothing new from the last 30 days.' })
    expect(news?.all.to).toBe('/plans/p_1/my-words')
  })

  test('the five newest', () => {
    const six = Array.from({ length: 6 }, (_, n) => ({ id: `g_${n}` }))
    expect(told({}, ...six)?.lines.map(({ key }) => key)).toEqual(six.slice(0, 5).map(({ id }) => `suggestion ${id}`))
  })

  const typed = { id: 'w_1', section: 'money', speaker: 'm_me', scribe: 'm_ben', typedAt: NOW }
  const myQuestion = { ...EXPLAIN, mine: true, answeredAt: NOW }
  const question = { kind: 'question', became: 'answered', id: 'x_1' }
  const voting = { became: 'voting', ballot: 'b_1' }
  test.each<[string, object, object, number]>([
    ['a no', {}, {}, 1],
    ['typed words that wait for my yes', { spokenWords: [typed] }, { kind: 'words', became: 'typed', id: 'w_1' }, 0],
    ['so where a recording was typed', { spokenWords: [typed] }, { kind: 'recording', became: 'typed', id: 'w_1' }, 0],
    ['a vote in which I have a vote', { ballots: [BALLOT] }, voting, 0],
    ['a vote in which I have voted', { ballots: [{ ...BALLOT, youVoted: true }] }, voting, 1],
    ['an answer that I am asked about', { explains: [myQuestion] }, question, 0],
    ['an answer that counts as clear', { explains: [{ ...myQuestion, open: false }] }, question, 1],
    ['words that I can bring back', { lost: [{ id: 'l_1', section: 'money' }] }, { kind: 'loss', became: 'gone' }, 0],
  ])('never what a to-do says already: %s', (_case, view, one, lines) => {
    const members = [MEMBER, { ...MEMBER, id: 'm_ben', name: 'Ben Cole' }]
    expect(told({ members, ...view }, one)?.lines).toHaveLength(lines)
  })
})

describe('a line', () => {
  const line = (one: object) => lineOf(someView(), gave(one)[0]!)
  test('says how words were to look', () => {
    const { said } = line({ looks: [{ look: 'strong', words: 'One' }] })
    expect(said?.looks).toEqual([{ sentence: 'Make “<words/>” bold.', words: 'One' }])
  })

  test('says what happened, where, and why', () => {
    expect(line({})).toEqual({
      ...{ key: 'suggestion g_1', to: '/plans/p_1/sections/money/suggestions#g_1', at: NOW, name: 'Ben Cole' },
      sentence: '<name/> said no to <place>your suggestion for “Money”</place> on <time/>.',
      said: { title: 'What you wrote', words: 'One bus.' },
      answer: { title: 'The reason', words: 'Two are needed.' },
    })
  })

  test('without words where they were erased, and without a name where that was', () => {
    expect(line({ said: null, answered: null, name: null })).toMatchObject({
      ...{ said: null, answer: null, name: 'A former member' },
    })
  })
})
