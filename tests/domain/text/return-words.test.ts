import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { authoredBlocks } from '#domain/text/authored-blocks.ts'
import { lostParts, standAgain } from '#domain/text/lost-words.ts'
import { paragraphsIn } from '#domain/text/places.ts'
import { returnWords } from '#domain/text/return-words.ts'

const ANN = 'm_ann' as MemberId

/** A text by Ann, a sentence each, and which of its letters somebody deleted. */
function textOf(paragraphs: readonly (readonly string[])[]) {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('default')
  fragment.push(
    paragraphs.map((sentences) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(sentences.join(' '))])
      return paragraph
    }),
  )
  const read = () => authoredBlocks(fragment, ({ length }) => [{ length, author: ANN }])
  return { doc, fragment, read }
}

const NOUNS = ['bus', 'hall', 'tank', 'lift', 'bench', 'road', 'nurse', 'carer', 'van', 'door']
const sentence = fc
  .tuple(...Array.from({ length: 9 }, () => fc.constantFrom(...NOUNS)), fc.nat(10_000))
  .map((words) => `The ${words.join(' ')}.`)
const text = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })

test('whichever sentence or paragraph somebody takes out, it is told, and comes back to its place', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.boolean(), (paragraphs, some, other, isWhole) => {
      const { doc, fragment, read } = textOf(paragraphs)
      const before = read()
      const at = some % paragraphs.length
      const sentences = paragraphs[at]!
      const nth = other % sentences.length
      const gone = isWhole ? sentences.join(' ') : sentences[nth]!
      const deleted: { client: number; clock: number; length: number }[] = []
      doc.on('afterTransaction', ({ deleteSet }: Y.Transaction) => {
        for (const [client, items] of deleteSet.clients)
          for (const { clock, len } of items) deleted.push({ client, clock, length: len })
      })
      if (isWhole) fragment.delete(at, 1)
      else {
        const words = (fragment.get(at) as Y.XmlElement).get(0) as Y.XmlText
        const from = sentences.slice(0, nth).join(' ').length + (nth > 0 ? 1 : 0)
        words.delete(from, gone.length)
      }
      const isDeleted = (client: number, clock: number) =>
        deleted.some((one) => one.client === client && one.clock <= clock && clock < one.clock + one.length)
      const parts = lostParts({ before, now: read() }, ANN, isDeleted)
      const isElsewhere = read().some(({ words }) => words.includes(gone))
      if (isElsewhere) return
      expect(parts.map(({ words }) => words.trim()).join(' ')).toBe(gone)
      returnWords(fragment, before, parts)
      expect(paragraphsIn(fragment).map(({ words }) => words.replaceAll(/ +/g, ' '))).toEqual(
        paragraphs.map((one) => one.join(' ')),
      )
      expect(standAgain(parts, read())).toBe(true)
    }),
  )
})

test('what an author takes out themselves, and less than a sentence, is nobody’s news', () => {
  const { fragment, read } = textOf([['Two buses with a tank are far too much for most of us.']])
  const before = read()
  const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
  words.delete(0, 10)
  expect(lostParts({ before, now: read() }, ANN, () => true)).toEqual([])
  words.delete(0, words.length)
  expect(lostParts({ before, now: read() }, ANN, () => false)).toEqual([])
  expect(lostParts({ before, now: read() }, ANN, () => true)).toHaveLength(1)
})
