import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  add,
  type Change,
  element,
  fragmentOf,
  headingOf,
  headingWords,
  PICTURE,
  paragraph,
  pictureOf,
  problemOf,
  words,
} from './shared-text.ts'

test.each<[string, Change, string]>([
  ['a node that nobody knows', add(element('script')), 'There is no node named "script".'],
  ['a node named like a method', add(element('constructor')), 'There is no node named "constructor".'],
  ['an unknown node deep in new ones', add(element('blockquote', {}, paragraph(element('x')))), 'no node named "x"'],
  ['an unknown node in an old one', (fragment) => headingOf(fragment).push([element('x')]), 'no node named "x"'],
  ['a node called text', add(paragraph(element('text'))), 'There is no node named "text".'],
  ['a document inside the document', add(element('doc')), '"doc" cannot stand in "doc".'],
  ['a list item outside a list', add(element('list_item')), '"list_item" cannot stand in "doc".'],
  ['a paragraph in a paragraph', add(paragraph(paragraph())), '"paragraph" cannot stand in "paragraph".'],
  [
    'a paragraph in a table row',
    add(element('table', {}, element('table_row', {}, paragraph()))),
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
  ['a level changed to none', (fragment) => headingOf(fragment).setAttribute('level', '9'), '"heading" is not valid'],
  ['an unknown attribute', add(element('paragraph', { style: 'x' })), '"paragraph" has no attribute "style".'],
  ['an attribute of every object', add(element('heading', { toString: 'x' })), 'has no attribute "toString"'],
  ['an unknown attribute on an old node', (fragment) => headingOf(fragment).setAttribute('onclick', 'x'), '"onclick"'],
  [
    'a shared map as attribute',
    (fragment) => headingOf(fragment).setAttribute('lang', new Y.Map() as never),
    'not valid',
  ],
  [
    'a picture from elsewhere',
    add(paragraph(element('image', { src: 'https://x.example/y.png', alt: 'x' }))),
    '"image" is not valid',
  ],
  ['a picture without words', add(paragraph(element('image', { src: PICTURE }))), '"image" is not valid'],
  [
    'a picture whose words are spaces',
    add(paragraph(element('image', { src: PICTURE, alt: ' ' }))),
    '"image" is not valid',
  ],
  ['a picture that loses its words', (fragment) => pictureOf(fragment).removeAttribute('alt'), '"image" is not valid'],
  ['a record without an id', add(element('need')), 'An attribute of "need" is not valid.'],
  [
    'a field of another name',
    add(element('need', { id: 'N1' }, element('field', { name: 'price' }))),
    '"field" is not valid',
  ],
  [
    'a cell over a million columns',
    add(element('table', {}, element('table_row', {}, element('table_cell', { colspan: 1e6 }, paragraph())))),
    'valid',
  ],
  [
    'attributes hidden in one of every object',
    (fragment) => headingOf(fragment).setAttribute('__proto__', { level: 3 } as never),
    '"heading" has no attribute "__proto__"',
  ],
  ['a mark that nobody knows', add(paragraph(words('x', { blink: {} }))), 'There is no mark named "blink".'],
  ['an unknown mark on old words', (fragment) => headingWords(fragment).format(0, 2, { ychange: {} }), '"ychange"'],
  [
    'a link to a script',
    add(paragraph(words('x', { link: { href: 'javascript:alert(1)' } }))),
    'An attribute of "link" is not valid.',
  ],
  [
    'a link to a script on old words',
    (fragment) => headingWords(fragment).format(0, 2, { link: { href: 'data:x' } }),
    '"link"',
  ],
  [
    'a link with a handler',
    add(paragraph(words('x', { link: { href: 'https://a.b', onclick: 'x' } }))),
    'no attribute "onclick"',
  ],
  [
    'a second link under another key',
    add(paragraph(words('x', { 'link--abcdefgh': { href: 'https://a.b' } }))),
    'no mark named',
  ],
  ['a comment without an id', add(paragraph(words('x', { comment: {} }))), 'An attribute of "comment" is not valid.'],
  ['a mark that is true', add(paragraph(words('x', { strong: true }))), 'The mark "strong" is malformed.'],
  ['a mark that is a list', add(paragraph(words('x', { strong: [] }))), 'The mark "strong" is malformed.'],
  ['bold code', add(element('code_block', {}, words('x', { strong: {} }))), 'The mark "strong" is not allowed here.'],
  [
    'code in a field',
    add(element('need', { id: 'N1' }, element('field', { name: 'who' }, words('x', { code: {} })))),
    'not allowed',
  ],
  [
    'an object among words',
    (fragment) => headingWords(fragment).insertEmbed(1, { image: 'x' }),
    'Only words can stand in a text.',
  ],
  [
    'a shared map among words',
    (fragment) => headingWords(fragment).insertEmbed(1, new Y.Map()),
    'A node must stand in',
  ],
  ['a shared map among blocks', (fragment) => fragment.push([new Y.Map() as never]), 'This kind of shared data'],
  ['a nameless fragment', (fragment) => fragment.push([new Y.XmlFragment() as never]), 'This kind of shared data'],
  ['a hook', (fragment) => fragment.push([new Y.XmlHook('x') as never]), 'This kind of shared data'],
  [
    'a text that is no XmlText',
    (fragment) => headingOf(fragment).push([new Y.Text('x') as never]),
    'This kind of shared data',
  ],
  [
    'a document within the document',
    (fragment) => headingOf(fragment).push([new Y.Doc() as never]),
    'Words must stand in a text.',
  ],
  ['bare values among blocks', (fragment) => fragment.push(['x' as never]), 'Words must stand in a text.'],
  [
    'attributes on words',
    (fragment) => headingWords(fragment).setAttribute('a', 'b' as never),
    'Only nodes have attributes.',
  ],
  [
    'attributes on new words',
    (fragment) => {
      const text = words('x')
      text.setAttribute('a', 'b' as never)
      fragment.push([paragraph(text)])
    },
    'Only nodes have attributes.',
  ],
  ['another root', (_fragment, doc) => doc.getMap('notes').set('a', 1), 'Something outside the text was changed.'],
  [
    'another text',
    (_fragment, doc) => doc.getXmlFragment('other').push([paragraph()]),
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
