import { describe, expect, test } from 'vitest'
import { ageOf, readingAges, report } from '#server/words/reading-age.ts'

/** A child of this age follows our sentences. */
const OLDEST = 10
/** With fewer sentences the formula says little. */
const ENOUGH = 20

const ages = readingAges()
process.stdout.write(`\nReading age of our own sentences, by message file:\n${report(ages)}\n`)

describe('a child of ten follows our own sentences', () => {
  test.each(ages)('in “$area”', ({ sentences, age, hardest }) => {
    const words = hardest.map((one) => `${one.age.toFixed(0)}: ${one.sentence}`).join('\n')
    expect(sentences < ENOUGH ? 0 : age, words).toBeLessThanOrEqual(OLDEST)
  })
})

describe('the measure', () => {
  const HARD = 'The facilitation of participatory deliberation necessitates considerable organisational preparation.'
  const EASY = 'Read the text. Then say yes or no.'

  test('tells hard words from easy ones, and names the hardest', () => {
    const { age, hardest } = ageOf('test', [EASY, HARD])
    expect(ageOf('test', [EASY]).age).toBeLessThan(OLDEST)
    expect(age).toBeGreaterThan(OLDEST)
    expect(hardest[0]?.sentence).toBe(HARD)
  })

  test('leaves out labels, and takes blanks, links and names as easy words', () => {
    expect(ageOf('test', ['Facilitation documentation', 'Administrators']).sentences).toBe(0)
    const plain = ageOf('test', ['Ask it, and it will read it.'])
    expect(ageOf('test', ['Ask {facilitator}, and <link>Bartholomew</link> will read {documentation}.'])).toEqual({
      ...plain,
      hardest: plain.hardest,
    })
  })
})
