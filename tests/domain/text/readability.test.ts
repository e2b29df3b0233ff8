import { describe, expect, test } from 'vitest'
import {
  automatedReadability,
  countText,
  readingAge,
  readingEase,
  schoolGrade,
  sentencesOf,
  smogGrade,
  smogLevel,
} from '#domain/text/readability.ts'
import { syllablesOf } from '#domain/text/syllables.ts'

describe('the formulas give the published values', () => {
  test('reading ease', () => {
    expect(readingEase({ words: 13, sentences: 1, syllables: 26 })).toBeCloseTo(24.44, 2)
    expect(readingEase({ words: 6, sentences: 1, syllables: 6 })).toBeCloseTo(116.145, 3)
  })

  test('school grade, and the age that goes with it', () => {
    expect(schoolGrade({ words: 13, sentences: 1, syllables: 26 })).toBeCloseTo(13.08, 2)
    expect(schoolGrade({ words: 120, sentences: 10, syllables: 156 })).toBeCloseTo(4.43, 2)
    expect(readingAge({ words: 120, sentences: 10, syllables: 156 })).toBeCloseTo(9.43, 2)
  })

  test('SMOG, as a grade and as a level of adult literacy', () => {
    expect(smogGrade({ longWords: 4, sentences: 1 })).toBeCloseTo(14.5546, 4)
    expect(smogLevel({ longWords: 9, sentences: 30 })).toBeCloseTo(11, 10)
    expect(smogLevel({ longWords: 18, sentences: 30 })).toBeCloseTo(12.24, 2)
  })

  test('by letters', () => {
    const counts = countText('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.')
    expect(counts).toMatchObject({ words: 13, sentences: 1, characters: 68 })
    expect(automatedReadability(counts)).toBeCloseTo(9.71, 2)
  })

  test('an empty text has no score, and is not easy', () => {
    for (const text of ['', '  \n', '– … !']) {
      const counts = countText(text)
      const scores = [readingEase, schoolGrade, readingAge, smogGrade, smogLevel, automatedReadability]
      expect(scores.map((score) => score(counts))).toEqual(scores.map(() => null))
    }
  })
})

describe('counting', () => {
  test('the summary of the demo', () => {
    const counts = countText(
      'Lung rehab helps people breathe better and do more. In Aldersyke many people wait too long, cannot get there, ' +
        'or stop coming. We will move half of the classes from the hospital into two local halls. Trained neighbours ' +
        'will ring people before they start and sit with them at the first class. There will be lifts, an evening ' +
        'online class, and a weekly social group after rehab. We will try this for 12 months. The people who use it ' +
        'will help run it and check if it works.',
    )
    expect(counts).toMatchObject({ words: 88, sentences: 7, longest: 16 })
    expect(schoolGrade(counts)).toBeCloseTo(4.2, 0)
    expect(Math.abs((readingEase(counts) ?? 0) - 87)).toBeLessThan(2)
    expect(automatedReadability(counts)).toBeCloseTo(4.7, 1)
  })

  test('headings and items of a list are sentences of their own', () => {
    expect(sentencesOf('Who pays\nthe council\nthe NHS. It costs £92,000 a year. “Why?” he asked.')).toEqual([
      ...['Who pays', 'the council', 'the NHS.', 'It costs £92,000 a year.', '“Why?” he asked.'],
    ])
    expect(sentencesOf('It starts at 9.30 a.m. or later, e.g. at noon.')).toHaveLength(1)
  })

  test('a number and a name with a hyphen are one word', () => {
    expect(countText('Anne-Marie has 1,250 e-mails.')).toMatchObject({ words: 4, sentences: 1 })
  })
})

describe('syllables', () => {
  const words: Record<number, string> = {
    1: 'the one use are vote votes closed names role eyes asked wrote can’t works judged school length I 12',
    2: 'people open being going table voted places changes agreed evening council isn’t hadn’t statement somewhere quiet people’s',
    3: 'citizen together area radio committee everything invited agreement already meaningful however hospital',
    4: 'professional everybody definition facilitate situation anybody',
    5: 'facilitator abbreviation administrator',
    6: 'responsibility',
  }
  test.each(Object.entries(words))('words of %s', (count, list) => {
    expect(list.split(' ').filter((word) => syllablesOf(word) !== Number(count))).toEqual([])
  })
})
