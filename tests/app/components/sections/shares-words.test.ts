import { describe, expect, test } from 'vitest'
import { sharesWords } from '#app/components/sections/shares-words.ts'

const words = (citizen: number, professional: number, others = 0, mine = 0) =>
  sharesWords({ sides: { citizen, professional }, others, mine, all: citizen + professional + others }, true)!

describe('whose words stand in a part, in words', () => {
  test('an empty part says nothing', () => {
    expect(sharesWords({ sides: { citizen: 0, professional: 0 }, others: 0, mine: 0, all: 0 }, true)).toBeNull()
  })

  test.each([
    [620, 380, 0, ['62%', '38%']],
    [1, 2, 0, ['33%', '67%']],
    [1, 1, 1, ['34%', '33%', '33%']],
    [0, 10, 0, ['0%', '100%']],
  ])('%i and %i characters, and %i of others, make up 100', (citizen, professional, others, shown) => {
    expect(words(citizen, professional, others).rows.map(({ text }) => text)).toEqual(shown)
  })

  test('sides have names, and others come only where there are any', () => {
    expect(words(1, 1).rows.map(({ name }) => name)).toEqual(['Citizens', 'Professionals'])
    expect(words(1, 1, 1).rows.map(({ name }) => name)).toEqual(['Citizens', 'Professionals', 'Others'])
  })

  test('somebody reads their own number, never that they wrote nothing where they did', () => {
    expect(words(50, 50, 0, 25).mine).toBe('25% of the words are yours. Only you see this number.')
    expect(words(5_000, 5_000, 0, 1).mine).toBe('1% of the words are yours. Only you see this number.')
    expect(words(50, 50).mine).toBe('None of the words here are yours yet.')
    const guide = sharesWords({ sides: { citizen: 1, professional: 1 }, others: 0, mine: 0, all: 2 }, false)
    expect(guide?.mine).toBeNull()
  })

  test('where a side is too small, no side is told', () => {
    const few = sharesWords({ sides: null, others: 0, mine: 5, all: 10 }, true)
    expect(few).toMatchObject({ rows: [], few: true, mine: '50% of the words are yours. Only you see this number.' })
  })
})
