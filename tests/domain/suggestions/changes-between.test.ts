import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changesBetween } from '#domain/suggestions/changes-between.ts'
import { mergeWords } from '#domain/text/word-merge.ts'
import { editBlock, textBlocks } from '#domain/text/yjs-blocks.ts'

const paragraph = (words: string) => {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}
const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment('default')
const wordsAt = (fragment: Y.XmlFragment, at: number) => (fragment.get(at) as Y.XmlElement).get(0) as Y.XmlText

/** A text of these paragraphs, and a copy of it in which `act` has changed something. */
function twoCopies(paragraphs: readonly string[], act: (ours: Y.XmlFragment) => void) {
  const [theirs, ours] = [new Y.Doc(), new Y.Doc()]
  fragmentOf(theirs).insert(0, paragraphs.map(paragraph))
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
  act(fragmentOf(ours))
  return { theirs: fragmentOf(theirs), ours: fragmentOf(ours) }
}

describe('how a text differs from another, as suggestions', () => {
  test.each<[string, (ours: Y.XmlFragment) => void, [was: string, text: string][]]>([
    ['nothing was changed', () => {}, []],
    ['words at the end of a paragraph', (ours) => wordsAt(ours, 0).insert(4, ' more'), [['One.', 'One. more']]],
    ['words are taken out', (ours) => wordsAt(ours, 1).delete(0, 4), [['Two.', '']]],
    ['a paragraph is taken out', (ours) => ours.delete(1, 1), [['Two.', '']]],
    ['a new paragraph after one', (ours) => ours.insert(1, [paragraph('New.')]), [['One.', 'One. New.']]],
    ['a new paragraph before all', (ours) => ours.insert(0, [paragraph('New.')]), [['One.', 'New. One.']]],
    [
      'both paragraphs are gone for a new one',
      (ours) => {
        ours.delete(0, 2)
        ours.insert(0, [paragraph('New.')])
      },
      [
        ['One.', 'New.'],
        ['Two.', ''],
      ],
    ],
    ['only its look was changed', (ours) => wordsAt(ours, 0).format(0, 3, { strong: {} }), []],
  ])('%s', (_case, act, expected) => {
    const { theirs, ours } = twoCopies(['One.', 'Two.'], act)
    expect(changesBetween(theirs, ours).map(({ was, text }) => [was, text])).toEqual(expected)
  })

  test('there is nothing yet that one could suggest other words for', () => {
    const { theirs, ours } = twoCopies([], (empty) => empty.insert(0, [paragraph('New.')]))
    expect(changesBetween(theirs, ours)).toEqual([])
  })

  test('made in the other text, they lead to the same words', () => {
    const edit = fc.record({
      at: fc.nat(2),
      from: fc.nat(20),
      remove: fc.nat(6),
      insert: fc.constantFrom('', 'x', ' and y'),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const { theirs, ours } = twoCopies(['One two three.', 'Four five six.', 'Seven eight.'], (text) => {
          for (const { at, from, remove, insert } of edits) {
            const words = wordsAt(text, at)
            const place = Math.min(from, words.length)
            words.delete(place, Math.min(remove, words.length - place))
            words.insert(place, insert)
          }
        })
        const wanted = textBlocks(ours).map(({ words }) => words)
        for (const { block: id, was, text } of changesBetween(theirs, ours)) {
          const block = textBlocks(theirs).find((known) => known.id === id)!
          editBlock(block, mergeWords({ was, text, now: block.words })!.edits)
        }
        expect(textBlocks(theirs).map(({ words }) => words)).toEqual(wanted)
      }),
    )
  })
})
