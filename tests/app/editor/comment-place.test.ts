import fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { chosenWords, threadsHere } from '#app/editor/comment-place.ts'
import { stretchesAt, wordsIn } from '#domain/text/places.ts'
import { schema } from '#domain/text/schema.ts'
import { docFromFragment, writeDoc } from '#domain/text/yjs.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

function shared(written: Parameters<typeof writeDoc>[1]) {
  const fragment = new Y.Doc().getXmlFragment('default')
  writeDoc(fragment, written, nodeCrypto.sha256)
  return { fragment, doc: docFromFragment(fragment) }
}
const bare = (text: string) => text.replaceAll(/[\s\ufffc]/g, '')

test('the server finds exactly the chosen words, wherever they stand', () => {
  let found = 0
  fc.assert(
    fc.property(arbitraryDoc, fc.nat(), fc.nat(), (written, one, other) => {
      const { fragment, doc } = shared(written)
      const at = (place: number) => doc.resolve(place % (doc.content.size + 1))
      const selection = TextSelection.between(at(one), at(other))
      if (selection.empty) return
      const chosen = doc.textBetween(selection.from, selection.to, ' ', ' ')
      const words = chosenWords(EditorState.create({ doc, selection }), fragment)
      if (!words || chosen.trim() === '') return
      found++
      expect(bare(words.quote)).toBe(bare(chosen))
      expect(bare(stretchesAt(fragment, words.place)!.map(wordsIn).join(''))).toBe(bare(chosen))
    }),
  )
  expect(found).toBeGreaterThan(10)
})

test('without chosen words it is the paragraph; in an empty one there is nothing to say', () => {
  const p = (text: string) => schema.node('paragraph', null, text ? schema.text(text) : [])
  const { fragment, doc } = shared(schema.node('doc', null, [p('One two.'), p(''), p('Three.')]))
  const caret = (pos: number) => EditorState.create({ doc, selection: TextSelection.create(doc, pos) })
  expect(chosenWords(caret(3), fragment)?.quote).toBe('One two.')
  expect(chosenWords(caret(11), fragment)).toBeNull()
})

test('threads are found from within their words and from their edges', () => {
  const mark = schema.mark('comment', { id: 't_1' })
  const doc = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('a '), schema.text('tank', [mark]), schema.text(' is')]),
  ])
  const caret = (pos: number) => EditorState.create({ doc, selection: TextSelection.create(doc, pos) })
  expect([1, 3, 5, 7, 9].map((pos) => threadsHere(caret(pos)))).toEqual([[], ['t_1'], ['t_1'], ['t_1'], []])
})
