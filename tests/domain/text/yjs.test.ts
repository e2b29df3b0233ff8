import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { prosemirrorToYDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'
import { schema } from '#domain/text/schema.ts'
import { docFromFragment, markKey, writeDoc } from '#domain/text/yjs.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'
import { element, fragmentOf, words } from './shared-text.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

const written = (doc: Node) => {
  const shared = new Y.Doc()
  writeDoc(fragmentOf(shared), doc, sha256)
  return shared
}
const p = (...texts: string[]) =>
  schema.node(
    'paragraph',
    null,
    texts.map((text) => schema.text(text)),
  )
const docOf = (...blocks: Node[]) => schema.node('doc', null, blocks)

/** Comments of one place in the order of their ids; y-prosemirror gives them in the order in which they began. */
function sorted(node: Node): Node {
  if (node.isText) return node.mark([...node.marks].sort(byRankThenId))
  return node.copy(Fragment.fromArray(node.children.map(sorted)))
}
type Marks = Node['marks']
const rank = (mark: Marks[number]) => Object.keys(schema.marks).indexOf(mark.type.name)
const byRankThenId = (a: Marks[number], b: Marks[number]) =>
  rank(a) - rank(b) || (String(a.attrs.id) < String(b.attrs.id) ? -1 : 1)

test('a document that is written and read back is the same document', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      expect(docFromFragment(fragmentOf(written(doc))).toJSON()).toEqual(doc.toJSON())
    }),
  )
})

test('what we write, y-prosemirror reads as the same document', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const read = yXmlFragmentToProseMirrorRootNode(fragmentOf(written(doc)), schema)
      expect(sorted(read).toJSON()).toEqual(doc.toJSON())
    }),
  )
})

/** y-prosemirror 1.3.7 compares every comment of a place with the first one (equalYTextPText), so two always differ. */
const withoutOverlaps = (node: Node): Node =>
  node.isText
    ? node.mark(node.marks.filter((mark, index, marks) => mark.type !== marks[index - 1]?.type))
    : node.copy(Fragment.fromArray(node.children.map(withoutOverlaps)))

test('what we write, y-prosemirror finds nothing to correct in', () => {
  fc.assert(
    fc.property(arbitraryDoc.map(withoutOverlaps), (doc) => {
      const shared = written(doc)
      const before = Y.encodeStateAsUpdate(shared)
      updateYFragment(shared, fragmentOf(shared), doc, { mapping: new Map(), isOMark: new Map() })
      expect(Y.encodeStateAsUpdate(shared)).toEqual(before)
    }),
  )
})

test('what y-prosemirror writes, we read as the same document', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      expect(docFromFragment(fragmentOf(prosemirrorToYDoc(doc, 'default'))).toJSON()).toEqual(doc.toJSON())
    }),
  )
})

test('two documents edited into each other by y-prosemirror are read as y-prosemirror reads them', () => {
  fc.assert(
    fc.property(arbitraryDoc, arbitraryDoc, (from, to) => {
      const shared = written(from)
      updateYFragment(shared, fragmentOf(shared), to, { mapping: new Map(), isOMark: new Map() })
      expect(docFromFragment(fragmentOf(shared)).toJSON()).toEqual(to.toJSON())
    }),
  )
})

test('the key of a comment is the one that y-prosemirror would use', () => {
  const ids = fc.string({ unit: fc.constantFrom(...'aZ09_-'), minLength: 1, maxLength: 64 })
  fc.assert(
    fc.property(ids, (id) => {
      const mark = schema.mark('comment', { id })
      const shared = prosemirrorToYDoc(docOf(schema.node('paragraph', null, [schema.text('x', [mark])])), 'default')
      const [words] = (fragmentOf(shared).get(0) as Y.XmlElement).toArray() as Y.XmlText[]
      expect(words!.toDelta()).toEqual([{ insert: 'x', attributes: { [markKey(mark, sha256)]: { id } } }])
    }),
  )
})

test('an empty fragment is read as one empty paragraph', () => {
  expect(docFromFragment(fragmentOf(new Y.Doc())).toJSON()).toEqual(docOf(p()).toJSON())
})

test('only an empty fragment of a document can be filled', () => {
  const shared = written(docOf(p('Hello')))
  expect(() => writeDoc(fragmentOf(shared), docOf(p('again')))).toThrow('Only an empty text')
  expect(() => writeDoc(new Y.XmlFragment(), docOf(p('nowhere')))).toThrow('Only an empty text')
})

test('a document with comments is not written without a hash function, and leaves the fragment empty', () => {
  const commented = docOf(schema.node('paragraph', null, [schema.text('x', [schema.mark('comment', { id: 'c1' })])]))
  const fragment = fragmentOf(new Y.Doc())
  expect(() => writeDoc(fragment, commented)).toThrow('hash function')
  expect(fragment.length).toBe(0)
})

const KEPT = p('kept')
test.each<[string, () => (Y.XmlElement | Y.XmlText)[], Node[]]>([
  ['a node of another name', () => [element('script', {}, words('x'))], []],
  ['a node called text', () => [element('paragraph', {}, element('text'))], [p()]],
  ['a document in the document', () => [element('doc', {}, element('paragraph'))], []],
  ['words outside any block', () => [words('x')], []],
  ['a list item outside a list', () => [element('list_item', {}, element('paragraph'))], []],
  ['a list that ran empty', () => [element('bullet_list')], []],
  ['a list of which one item ran empty', () => [element('bullet_list', {}, element('list_item'))], []],
  ['a heading of level 9', () => [element('heading', { level: 9 }, words('x'))], []],
  ['a mark that nobody knows', () => [element('paragraph', {}, words('x', { blink: {} }))], [p()]],
  ['a link to a script', () => [element('paragraph', {}, words('x', { link: { href: 'javascript:x' } }))], [p()]],
  ['bold code', () => [element('code_block', {}, words('x', { strong: {} }))], []],
  ['an unknown attribute, which clients ignore', () => [element('paragraph', { colour: 'red' }, words('x'))], [p('x')]],
  ['two texts in a row, which read as one', () => [element('paragraph', {}, words('a'), words('b'))], [p('ab')]],
])('%s is read as a client would show it', (_case, content, expected) => {
  const shared = new Y.Doc()
  fragmentOf(shared).insert(0, [...content(), element('paragraph', {}, words('kept'))])
  expect(docFromFragment(fragmentOf(shared)).toJSON()).toEqual(docOf(...expected, KEPT).toJSON())
})

test('embedded objects and shared maps inside a text are left out', () => {
  const shared = new Y.Doc()
  const text = words('ab')
  fragmentOf(shared).insert(0, [element('paragraph', {}, text)])
  text.insertEmbed(1, { image: 'x' })
  text.insertEmbed(1, new Y.Map())
  expect(docFromFragment(fragmentOf(shared)).toJSON()).toEqual(docOf(p('ab')).toJSON())
})

test('a comment written twice on the same words is read once', () => {
  const shared = new Y.Doc()
  const attributes = {
    'comment--aaaaaaaa': { id: 'c1' },
    'comment--bbbbbbbb': { id: 'c1' },
    'comment--cccccccc': { id: 'b' },
  }
  fragmentOf(shared).insert(0, [element('paragraph', {}, words('x', attributes))])
  const marks = ['b', 'c1'].map((id) => schema.mark('comment', { id }))
  const expected = docOf(schema.node('paragraph', null, [schema.text('x', marks)]))
  expect(docFromFragment(fragmentOf(shared)).toJSON()).toEqual(expected.toJSON())
  expect(() => docFromFragment(fragmentOf(shared)).check()).not.toThrow()
})

test('quotes nested a thousand deep are cut off instead of stopping the reader', () => {
  const shared = new Y.Doc()
  let at: Y.XmlFragment = fragmentOf(shared)
  for (let depth = 0; depth < 1000; depth++) {
    const quote = element('blockquote')
    at.insert(0, [quote])
    at = quote
  }
  at.insert(0, [element('paragraph', {}, words('deep'))])
  fragmentOf(shared).insert(1, [element('paragraph', {}, words('kept'))])
  expect(docFromFragment(fragmentOf(shared)).toJSON()).toEqual(docOf(KEPT).toJSON())
})

test('reading changes nothing, not even what is outside the schema', () => {
  const shared = new Y.Doc()
  fragmentOf(shared).insert(0, [
    element('script'),
    element('bullet_list'),
    element('paragraph', {}, words('a'), words('b', { blink: {} })),
  ])
  const before = Y.encodeStateAsUpdate(shared)
  let transactions = 0
  shared.on('afterTransaction', () => transactions++)
  docFromFragment(fragmentOf(shared))
  expect(transactions).toBe(0)
  expect(Y.encodeStateAsUpdate(shared)).toEqual(before)
})
