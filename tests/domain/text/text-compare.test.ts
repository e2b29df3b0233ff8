import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comparable, compareTexts, type Row, stretchesBetween } from '#domain/text/text-compare.ts'

const p = (id: string, words: string, kind = 'paragraph'): Comparable => ({ id, kind, words })
const inShort = (rows: readonly Row[]) =>
  rows.map((row) => {
    if (row.kind === 'changed') {
      const marks = { same: '', out: '-', in: '+' }
      return row.stretches.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('')
    }
    const { words } = row.kind === 'out' ? row.was : row.now
    return `${{ same: ' ', out: '-', in: '+' }[row.kind]}${'moved' in row && row.moved ? '~' : ''}${words}`
  })

describe('comparing two texts', () => {
  test('paragraphs are aligned first, then their words', () => {
    const old = [p('1', 'Getting there is hard.'), p('2', 'Two buses with a tank.'), p('3', 'That is all.')]
    const now = [
      p('1', 'Getting there is hard.'),
      p('9', 'Nobody drives on Sundays.'),
      p('2', 'Two slow buses with a heavy tank.'),
      p('3', 'That is all.'),
    ]
    expect(inShort(compareTexts(old, now))).toEqual([
      ' Getting there is hard.',
      '+Nobody drives on Sundays.',
      'Two [+slow ]buses with a[+ heavy] tank.',
      ' That is all.',
    ])
  })

  test('a paragraph that was made anew with most of its words is the same one', () => {
    const rows = compareTexts([p('1', 'Two buses with a tank.')], [p('7', 'Two trains with a tank.', 'heading')])
    expect(inShort(rows)).toEqual(['Two [-buses][+trains] with a tank.'])
  })

  test('one whose words are all others is another one, though it has the same place', () => {
    expect(inShort(compareTexts([p('1', 'Two buses.')], [p('1', 'Carers wait.')]))).toEqual([
      '-Two buses.',
      '+Carers wait.',
    ])
  })

  test('a paragraph that went somewhere else has moved', () => {
    const [one, two, three] = [p('1', 'One thing.'), p('2', 'Another thing here.'), p('3', 'The third.')]
    const rows = compareTexts([one, two, three], [two, three, p('8', 'One thing.')])
    expect(inShort(rows)).toEqual(['-~One thing.', ' Another thing here.', ' The third.', '+~One thing.'])
  })

  test('empty paragraphs are no difference', () => {
    expect(inShort(compareTexts([p('1', 'One.'), p('2', ' ')], [p('3', ''), p('1', 'One.')]))).toEqual([' One.'])
  })

  test('of thousands that have all changed, those of one id are one', () => {
    const many = (what: string) => Array.from({ length: 2_000 }, (_, n) => p(`${n}`, `${what} number ${n} only.`))
    expect(compareTexts(many('Now'), [p('new', 'First.'), ...many('Then')])).toHaveLength(2_001)
  })
})

const word = fc.constantFrom('a', 'bus', 'two', 'tank', 'ŵyn', 'and', '.', ',', ' ', '  ', '\n', '🚌', '\ufffc')
const wording = fc.array(word, { maxLength: 25 }).map((words) => words.join(''))
const block = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5'),
  kind: fc.constantFrom('paragraph', 'heading'),
  words: wording,
})
const text = fc.array(block, { maxLength: 9 })
const shown = (blocks: readonly Comparable[]) => blocks.filter(({ words }) => words.trim() !== '')

describe('whatever the texts', () => {
  test('the differences lead from the old one to the new one, and back', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const rows = compareTexts(old, now)
        expect(rows.flatMap((row) => (row.kind === 'in' ? [] : [row.was]))).toEqual(shown(old))
        expect(rows.flatMap((row) => (row.kind === 'out' ? [] : [row.now]))).toEqual(shown(now))
        for (const row of rows) {
          if (row.kind === 'same') expect(row.now.words).toBe(row.was.words)
          if (row.kind !== 'changed') continue
          const but = (kind: string) =>
            row.stretches
              .filter((one) => one.kind !== kind)
              .map((one) => one.text)
              .join('')
          expect(but('out')).toBe(row.now.words)
          expect(but('in')).toBe(row.was.words)
        }
      }),
    )
  })

  test('each stretch stands where it says', () => {
    fc.assert(
      fc.property(wording, wording, (was, now) => {
        for (const { kind, text: words, at } of stretchesBetween(was, now)) {
          expect((kind === 'out' ? was : now).slice(at, at + words.length)).toBe(words)
        }
      }),
    )
  })

  test('a text has no difference from itself', () => {
    fc.assert(fc.property(text, (one) => compareTexts(one, one).every(({ kind }) => kind === 'same')))
  })
})
