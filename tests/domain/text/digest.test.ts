import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { parseText, planDigest, planText, textDigest, textOf } from '#domain/text/digest.ts'
import { MAX_NESTING, schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const digest = (doc: Node) => textDigest(sha256, doc)
const fromJson = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const comment = (id: string) => ({ type: 'comment', attrs: { id } })
const [em, strong] = [{ type: 'em' }, { type: 'strong' }]

test('the text that is voted on is spelt like this for ever', () => {
  const doc = fromJson(
    { type: 'heading', attrs: { level: 2, lang: 'cy', dir: null }, content: [t('Anghenion')] },
    p(t('A lift, '), t('nearby', strong, em), { type: 'hard_break' }),
    { type: 'task_list', content: [{ type: 'task_item', attrs: { checked: true }, content: [p()] }] },
  )
  expect(textOf(doc)).toBe(
    '{"doc":{"content":[' +
      '{"attrs":{"lang":"cy","level":2},"content":[{"text":"Anghenion","type":"text"}],"type":"heading"},' +
      '{"content":[{"text":"A lift, ","type":"text"},' +
      '{"marks":[{"type":"em"},{"type":"strong"}],"text":"nearby","type":"text"},{"type":"hard_break"}],"type":"paragraph"},' +
      '{"content":[{"attrs":{"checked":true},"content":[{"type":"paragraph"}],"type":"task_item"}],"type":"task_list"}' +
      '],"type":"doc"},"schema":1,"v":"evenground-text-v1"}',
  )
  expect(digest(doc)).toBe('sha256:f7f1d71dd681b0cf359b4e1b2dc83009cb691214fb6ba39583d20ae1bcc61270')
})

test('the text is canonical JSON as others define it', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      expect(textOf(doc)).toBe(canonicalize(JSON.parse(textOf(doc))))
      expect(textOf(doc)).toBe(textOf(doc).normalize('NFC'))
    }),
  )
})

test('a text that is parsed is the document, and spelt the same again', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const parsed = parseText(textOf(doc))
      expect(parsed && textOf(parsed)).toBe(textOf(doc))
      expect(() => parsed?.check()).not.toThrow()
    }),
  )
})

test('storing a document as JSON does not change its digest', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      expect(digest(schema.nodeFromJSON(JSON.parse(JSON.stringify(doc))))).toBe(digest(doc))
    }),
  )
})

test('comments anywhere do not change the digest', () => {
  const place = fc.record({ from: fc.nat(), to: fc.nat(), id: fc.constantFrom('c1', 'c2', 'x_9-Z') })
  fc.assert(
    fc.property(arbitraryDoc, fc.array(place, { minLength: 1, maxLength: 5 }), (doc, places) => {
      const commented = new Transform(doc)
      for (const { from, to, id } of places) {
        const [start, end] = [from % (doc.content.size + 1), to % (doc.content.size + 1)]
        commented.addMark(Math.min(start, end), Math.max(start, end), schema.mark('comment', { id }))
      }
      expect(digest(commented.doc)).toBe(digest(doc))
    }),
  )
})

test.each<[string, object, object]>([
  ['an accent written as one character or two', p(t('caf\u00e9')), p(t('cafe\u0301'))],
  ['an accent whose letter alone was commented on', p(t('café')), p(t('caf'), t('e', comment('c')), t('\u0301'))],
  ['words in one piece or two', p(t('a lift')), p(t('a '), t('lift'))],
  ['words with seams of a comment', p(t('a lift', em)), p(t('a ', em), t('li', em, comment('c')), t('ft', em))],
  ['marks in another order', p(t('x', em, strong)), p(t('x', strong, em))],
  [
    'defaults written out',
    { type: 'heading', content: [] },
    { type: 'heading', attrs: { level: 1, lang: null, dir: null } },
  ],
  ['half a character, which no file can hold', p(t('a\ud800b')), p(t('a\ufffdb'))],
])('documents that read the same have the same digest: %s', (_case, one, other) => {
  expect(digest(fromJson(one))).toBe(digest(fromJson(other)))
})

const image = (src: string, alt: string) => p({ type: 'image', attrs: { src: `sha256:${src.repeat(64)}`, alt } })
const link = (href: string) => p(t('x', { type: 'link', attrs: { href } }))
test.each<[string, object, object]>([
  ['a word', p(t('a lift')), p(t('a lifts'))],
  ['where a paragraph ends', p(t('ab')), { type: 'blockquote', content: [p(t('ab'))] }],
  ['a mark', p(t('x')), p(t('x', em))],
  ['a level', { type: 'heading', attrs: { level: 1 } }, { type: 'heading', attrs: { level: 2 } }],
  ['a language', { type: 'paragraph' }, { type: 'paragraph', attrs: { lang: 'cy' } }],
  ['a picture', image('a', 'A hall'), image('b', 'A hall')],
  ['the words for a picture', image('a', 'A hall'), image('a', 'A room')],
  ['an address', link('https://a.example'), link('https://b.example')],
  ['what a record is called', { type: 'need', attrs: { id: 'N1' } }, { type: 'need', attrs: { id: 'N2' } }],
])('documents that differ in %s have different digests', (_case, one, other) => {
  expect(digest(fromJson(one))).not.toBe(digest(fromJson(other)))
})

const text = (content: string) => `{"doc":{"content":[${content}],"type":"doc"},"schema":1,"v":"evenground-text-v1"}`
const EMPTY = '{"type":"paragraph"}'
const quotes = (depth: number) =>
  text(`${'{"content":['.repeat(depth)}${EMPTY}${'],"type":"blockquote"}'.repeat(depth)}`)

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['JSON of something else', 'null'],
  ['a document without its frame', `{"content":[${EMPTY}],"type":"doc"}`],
  ['another schema', text(EMPTY).replace('"schema":1', '"schema":2')],
  ['another format', text(EMPTY).replace('text-v1', 'text-v2')],
  ['a member too many', text(EMPTY).replace('{"doc"', '{"a":1,"doc"')],
  ['a space', text(EMPTY).replace(':[', ': [')],
  ['keys in another order', text('{"type":"paragraph","attrs":{"lang":"cy"}}')],
  ['a default written out', text('{"attrs":{"lang":null},"type":"paragraph"}')],
  ['an attribute that nobody knows', text('{"attrs":{"style":"x"},"type":"paragraph"}')],
  ['an attribute that is not valid', text('{"attrs":{"level":7},"type":"heading"}')],
  ['a node that nobody knows', text('{"type":"script"}')],
  ['no content at all', text('')],
  ['a list without items', text('{"type":"bullet_list"}')],
  ['a paragraph instead of a document', text(EMPTY).replace('"type":"doc"', '"type":"blockquote"')],
  ['text that is not NFC', text('{"content":[{"text":"e\u0301","type":"text"}],"type":"paragraph"}')],
  ['an empty piece of text', text('{"content":[{"text":"","type":"text"}],"type":"paragraph"}')],
  [
    'two pieces that are one',
    text('{"content":[{"text":"a","type":"text"},{"text":"b","type":"text"}],"type":"paragraph"}'),
  ],
  [
    'a comment',
    text('{"content":[{"marks":[{"attrs":{"id":"c"},"type":"comment"}],"text":"a","type":"text"}],"type":"paragraph"}'),
  ],
  [
    'marks in another order',
    text('{"content":[{"marks":[{"type":"strong"},{"type":"em"}],"text":"a","type":"text"}],"type":"paragraph"}'),
  ],
  [
    'a mark twice',
    text('{"content":[{"marks":[{"type":"em"},{"type":"em"}],"text":"a","type":"text"}],"type":"paragraph"}'),
  ],
  [
    'a script as a link',
    text(
      '{"content":[{"marks":[{"attrs":{"href":"javascript:1"},"type":"link"}],"text":"a","type":"text"}],"type":"paragraph"}',
    ),
  ],
  ['a level too deep', quotes(MAX_NESTING)],
  ['a hundred thousand levels', quotes(100_000)],
])('%s is no text', (_case, candidate) => {
  expect(parseText(candidate)).toBeUndefined()
})

test('the smallest text and the deepest one are texts', () => {
  expect(parseText(text(EMPTY))?.toString()).toBe('doc(paragraph)')
  expect(parseText(quotes(MAX_NESTING - 1))).toBeDefined()
})

test('a document outside the schema has no text', () => {
  const list = schema.nodes.bullet_list.create()
  expect(() => textOf(schema.nodes.doc.create(null, [list]))).toThrow(RangeError)
  let deep = schema.node('paragraph')
  for (let level = 0; level < MAX_NESTING; level++) deep = schema.node('blockquote', null, [deep])
  expect(() => textOf(schema.node('doc', null, [deep]))).toThrow(RangeError)
})

test('the digest of a plan is that of its sections and their digests, in their order', () => {
  const [one, other] = [digest(fromJson(p(t('a')))), digest(fromJson(p(t('b'))))]
  const sections = [
    { section: 'why', digest: one },
    { section: 'scope', digest: other },
  ]
  const spelt = `[{"digest":"${one}","section":"why"},{"digest":"${other}","section":"scope"}]`
  expect(planText(sections)).toBe(spelt)
  expect(planDigest(sha256, sections)).toBe(`sha256:${createHash('sha256').update(spelt).digest('hex')}`)
  expect(planDigest(sha256, sections.toReversed())).not.toBe(planDigest(sha256, sections))
})
