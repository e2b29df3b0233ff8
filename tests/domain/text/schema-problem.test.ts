import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { prosemirrorToYDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'
import { MAX_NESTING, schema } from '#domain/text/schema.ts'
import { docFromFragment, schemaProblem } from '#domain/text/yjs.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment('default')

/** A server's copy: takes updates and notes what `schemaProblem` says of each. */
function server(start?: Uint8Array) {
  const doc = new Y.Doc()
  const fragment = fragmentOf(doc)
  if (start) Y.applyUpdate(doc, start)
  const problems: (string | null)[] = []
  doc.on('afterTransaction', (transaction) => problems.push(schemaProblem(transaction, fragment)))
  const receive = (update: Uint8Array): string | null => {
    problems.length = 0
    Y.applyUpdate(doc, update)
    return problems.find((problem) => problem !== null) ?? null
  }
  return { doc, fragment, receive }
}

/** A client that edits as y-prosemirror does: from one document to another. */
function edit(from: Uint8Array, to: Node): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, from)
  updateYFragment(doc, fragmentOf(doc), to, { mapping: new Map(), isOMark: new Map() })
  return doc
}
const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)

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

const element = (name: string, attributes: Record<string, unknown> = {}, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}
const words = (text: string, attributes: Record<string, unknown> = {}) => {
  const made = new Y.XmlText()
  made.insert(0, text, attributes)
  return made
}
const P = (...children: (Y.XmlElement | Y.XmlText)[]) => element('paragraph', {}, ...children)
const SRC = `sha256:${'a'.repeat(64)}`

/** What stands in the text before the change: a heading with a word, and a paragraph with a picture. */
function start(): Y.Doc {
  const doc = new Y.Doc()
  const picture = element('image', { src: SRC, alt: 'A hall' })
  fragmentOf(doc).insert(0, [element('heading', { level: 2 }, words('Halls')), P(words('One'), picture)])
  return doc
}

type Change = (fragment: Y.XmlFragment, doc: Y.Doc) => void
const at = (fragment: Y.XmlFragment, ...path: number[]) =>
  path.reduce<Y.XmlFragment>((parent, index) => parent.get(index) as Y.XmlElement, fragment)
const textAt = (fragment: Y.XmlFragment, ...path: number[]) => at(fragment, ...path) as unknown as Y.XmlText
const heading = (fragment: Y.XmlFragment) => at(fragment, 0) as Y.XmlElement
const picture = (fragment: Y.XmlFragment) => at(fragment, 1, 1) as Y.XmlElement
const add = (...made: (Y.XmlElement | Y.XmlText)[]): Change => {
  return (fragment) => fragment.push(made)
}

function problemOf(change: Change): string | null {
  const client = start()
  const { receive } = server(stateOf(client))
  change(fragmentOf(client), client)
  return receive(stateOf(client))
}

test.each<[string, Change, string]>([
  ['a node that nobody knows', add(element('script')), 'There is no node named "script".'],
  ['a node named like a method', add(element('constructor')), 'There is no node named "constructor".'],
  ['an unknown node deep in new ones', add(element('blockquote', {}, P(element('x')))), 'no node named "x"'],
  ['an unknown node in an old one', (fragment) => heading(fragment).push([element('x')]), 'no node named "x"'],
  ['a node called text', add(P(element('text'))), 'There is no node named "text".'],
  ['a document inside the document', add(element('doc')), '"doc" cannot stand in "doc".'],
  ['a list item outside a list', add(element('list_item')), '"list_item" cannot stand in "doc".'],
  ['a paragraph in a paragraph', add(P(P())), '"paragraph" cannot stand in "paragraph".'],
  [
    'a paragraph in a table row',
    add(element('table', {}, element('table_row', {}, P()))),
    'cannot stand in "table_row"',
  ],
  [
    'a picture in a field',
    add(element('need', { id: 'N1' }, element('field', { name: 'who' }, element('image')))),
    'cannot',
  ],
  ['words outside a block', add(words('x')), 'Words cannot stand directly in "doc".'],
  ['words in a list', add(element('bullet_list', {}, words('x'))), 'Words cannot stand directly in "bullet_list".'],
  ['a level that is none', add(element('heading', { level: 5 })), 'An attribute of "heading" is not valid.'],
  ['a level that is text', add(element('heading', { level: '2' })), 'An attribute of "heading" is not valid.'],
  ['a level changed to none', (fragment) => heading(fragment).setAttribute('level', '9'), '"heading" is not valid'],
  ['an unknown attribute', add(element('paragraph', { style: 'x' })), '"paragraph" has no attribute "style".'],
  ['an attribute of every object', add(element('heading', { toString: 'x' })), 'has no attribute "toString"'],
  ['an unknown attribute on an old node', (fragment) => heading(fragment).setAttribute('onclick', 'x'), '"onclick"'],
  [
    'a shared map as attribute',
    (fragment) => heading(fragment).setAttribute('lang', new Y.Map() as never),
    'not valid',
  ],
  [
    'a picture from elsewhere',
    add(P(element('image', { src: 'https://x.example/y.png', alt: 'x' }))),
    '"image" is not valid',
  ],
  ['a picture without words', add(P(element('image', { src: SRC }))), '"image" is not valid'],
  ['a picture whose words are spaces', add(P(element('image', { src: SRC, alt: ' ' }))), '"image" is not valid'],
  ['a picture that loses its words', (fragment) => picture(fragment).removeAttribute('alt'), '"image" is not valid'],
  ['a record without an id', add(element('need')), 'An attribute of "need" is not valid.'],
  [
    'a field of another name',
    add(element('need', { id: 'N1' }, element('field', { name: 'price' }))),
    '"field" is not valid',
  ],
  [
    'a cell over a million columns',
    add(element('table', {}, element('table_row', {}, element('table_cell', { colspan: 1e6 }, P())))),
    'valid',
  ],
  ['a mark that nobody knows', add(P(words('x', { blink: {} }))), 'There is no mark named "blink".'],
  ['an unknown mark on old words', (fragment) => textAt(fragment, 0, 0).format(0, 2, { ychange: {} }), '"ychange"'],
  [
    'a link to a script',
    add(P(words('x', { link: { href: 'javascript:alert(1)' } }))),
    'An attribute of "link" is not valid.',
  ],
  [
    'a link to a script on old words',
    (fragment) => textAt(fragment, 0, 0).format(0, 2, { link: { href: 'data:x' } }),
    '"link"',
  ],
  [
    'a link with a handler',
    add(P(words('x', { link: { href: 'https://a.b', onclick: 'x' } }))),
    'no attribute "onclick"',
  ],
  [
    'a second link under another key',
    add(P(words('x', { 'link--abcdefgh': { href: 'https://a.b' } }))),
    'no mark named',
  ],
  ['a comment without an id', add(P(words('x', { comment: {} }))), 'An attribute of "comment" is not valid.'],
  ['a mark that is true', add(P(words('x', { strong: true }))), 'The mark "strong" is malformed.'],
  ['a mark that is a list', add(P(words('x', { strong: [] }))), 'The mark "strong" is malformed.'],
  ['bold code', add(element('code_block', {}, words('x', { strong: {} }))), 'The mark "strong" is not allowed here.'],
  [
    'code in a field',
    add(element('need', { id: 'N1' }, element('field', { name: 'who' }, words('x', { code: {} })))),
    'not allowed',
  ],
  [
    'an object among words',
    (fragment) => textAt(fragment, 0, 0).insertEmbed(1, { image: 'x' }),
    'Only words can stand in a text.',
  ],
  [
    'a shared map among words',
    (fragment) => textAt(fragment, 0, 0).insertEmbed(1, new Y.Map()),
    'A node must stand in',
  ],
  ['a shared map among blocks', (fragment) => fragment.push([new Y.Map() as never]), 'This kind of shared data'],
  ['a nameless fragment', (fragment) => fragment.push([new Y.XmlFragment() as never]), 'This kind of shared data'],
  ['a hook', (fragment) => fragment.push([new Y.XmlHook('x') as never]), 'This kind of shared data'],
  [
    'a text that is no XmlText',
    (fragment) => heading(fragment).push([new Y.Text('x') as never]),
    'This kind of shared data',
  ],
  [
    'a document within the document',
    (fragment) => heading(fragment).push([new Y.Doc() as never]),
    'Words must stand in a text.',
  ],
  ['bare values among blocks', (fragment) => fragment.push(['x' as never]), 'Words must stand in a text.'],
  [
    'attributes on words',
    (fragment) => textAt(fragment, 0, 0).setAttribute('a', 'b' as never),
    'Only nodes have attributes.',
  ],
  [
    'attributes on new words',
    (fragment) => {
      const text = words('x')
      text.setAttribute('a', 'b' as never)
      fragment.push([P(text)])
    },
    'Only nodes have attributes.',
  ],
  ['another root', (_fragment, doc) => doc.getMap('notes').set('a', 1), 'Something outside the text was changed.'],
  [
    'another text',
    (_fragment, doc) => doc.getXmlFragment('other').push([P()]),
    'Something outside the text was changed.',
  ],
  [
    'attributes on the whole text',
    (_fragment, doc) =>
      doc.transact(() => {
        const item = new Y.Item(
          Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID)),
          null,
          null,
          null,
          null,
          fragmentOf(doc),
          'x',
          new Y.ContentAny([1]),
        )
        doc.transact((transaction) => item.integrate(transaction, 0))
      }),
    'Only nodes have attributes.',
  ],
])('refuses %s', (_case, change, sentence) => {
  expect(problemOf(change)).toContain(sentence)
})

test.each<[string, Change]>([
  ['a list that ran empty', add(element('bullet_list'))],
  ['a table row without cells', add(element('table', {}, element('table_row')))],
  ['a record without fields', add(element('need', { id: 'N1' }))],
  ['an empty paragraph', add(P())],
  ['two texts in a row', add(P(words('a'), words('b')))],
  ['a comment under the key of older clients', add(P(words('x', { comment: { id: 'c1' } })))],
  ['the end of a mark that nobody knows', (fragment) => textAt(fragment, 0, 0).format(0, 2, { blink: null })],
  ['a level that goes back to its default', (fragment) => heading(fragment).removeAttribute('level')],
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
  const client = start()
  fragmentOf(client).push([element('script')])
  const { receive } = server(stateOf(client))
  textAt(fragmentOf(client), 0, 0).insert(0, 'Three ')
  expect(receive(stateOf(client))).toBeNull()
})
