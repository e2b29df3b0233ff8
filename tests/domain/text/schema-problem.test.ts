import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { prosemirrorToYDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'
import { MAX_NESTING, schema } from '#domain/text/schema.ts'
import { docFromFragment } from '#domain/text/yjs.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'
import {
  add,
  type Change,
  element,
  fragmentOf,
  headingOf,
  headingWords,
  paragraph,
  problemOf,
  server,
  startingText,
  stateOf,
  words,
} from './shared-text.ts'

/** A client that edits as y-prosemirror does: from one document to another. */
function edit(from: Uint8Array, to: Node): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, from)
  updateYFragment(doc, fragmentOf(doc), to, { mapping: new Map(), isOMark: new Map() })
  return doc
}

test('whatever y-prosemirror writes for a document of the schema is fine', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      expect(server().receive(stateOf(prosemirrorToYDoc(doc, 'default')))).toBeNull()
    }),
  )
})

test('whatever y-prosemirror writes to change one document of the schema into another is fine', () => {
  fc.assert(
    fc.property(arbitraryDoc, arbitraryDoc, (from, to) => {
      const start = stateOf(prosemirrorToYDoc(from, 'default'))
      expect(server(start).receive(stateOf(edit(start, to)))).toBeNull()
    }),
  )
})

/** All words in a shared text, shown or not. */
const allWords = (parent: Y.XmlFragment): string =>
  parent
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? (child.toJSON() as string) : allWords(child as Y.XmlElement)))
    .join('|')

test('edits made at the same moment merge into a text that is fine and of which no client deletes a word', () => {
  fc.assert(
    fc.property(arbitraryDoc, arbitraryDoc, arbitraryDoc, (from, one, other) => {
      const start = stateOf(prosemirrorToYDoc(from, 'default'))
      const { doc, fragment, receive } = server(start)
      expect(receive(stateOf(edit(start, one)))).toBeNull()
      expect(receive(stateOf(edit(start, other)))).toBeNull()
      const words = allWords(fragment).replaceAll('|', '')
      expect(() => docFromFragment(fragment).check()).not.toThrow()
      const client = new Y.Doc()
      Y.applyUpdate(client, stateOf(doc))
      yXmlFragmentToProseMirrorRootNode(fragmentOf(client), schema)
      expect(allWords(fragmentOf(client)).replaceAll('|', '')).toBe(words)
    }),
  )
})

test.each<[string, Change]>([
  ['a list that ran empty', add(element('bullet_list'))],
  ['a table row without cells', add(element('table', {}, element('table_row')))],
  ['a record without fields', add(element('need', { id: 'N1' }))],
  ['an empty paragraph', add(paragraph())],
  ['two texts in a row', add(paragraph(words('a'), words('b')))],
  ['a comment under the key of older clients', add(paragraph(words('x', { comment: { id: 'c1' } })))],
  ['the end of a mark that nobody knows', (fragment) => headingWords(fragment).format(0, 2, { blink: null })],
  ['a level that goes back to its default', (fragment) => headingOf(fragment).removeAttribute('level')],
  ['a deleted heading', (fragment) => fragment.delete(0, 1)],
  [
    'something forbidden that is gone already',
    (fragment) => {
      fragment.push([element('script')])
      fragment.delete(2, 1)
    },
  ],
])('accepts %s', (_case, change) => {
  expect(problemOf(change)).toBeNull()
})

const nested = (depth: number): Change => {
  return (fragment) => {
    let inner: Y.XmlFragment = fragment
    for (let level = 1; level <= depth; level++) {
      const quote = element('blockquote')
      inner.insert(inner.length, [quote])
      inner = quote
    }
  }
}

test('refuses nodes that are nested so deep that readers would overflow', () => {
  expect(problemOf(nested(MAX_NESTING))).toBeNull()
  expect(problemOf(nested(MAX_NESTING + 1))).toBe(`Nodes are nested deeper than ${MAX_NESTING} levels.`)
  expect(problemOf(nested(5000))).toBe(`Nodes are nested deeper than ${MAX_NESTING} levels.`)
})

test('quotes at most forty characters of what a client sent', () => {
  expect(problemOf(add(element('x'.repeat(1000))))).toBe(`There is no node named "${'x'.repeat(40)}".`)
})

test('looks at the change only: what was wrong before is not blamed on the next writer', () => {
  const client = startingText()
  fragmentOf(client).push([element('script')])
  const { receive } = server(stateOf(client))
  headingWords(fragmentOf(client)).insert(0, 'Three ')
  expect(receive(stateOf(client))).toBeNull()
})
