import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { paragraphsIn } from '#domain/text/places.ts'
import { schema } from '#domain/text/schema.ts'
import { docFromFragment, writeDoc } from '#domain/text/yjs.ts'
import { addParagraphs } from '#domain/text/yjs-paragraphs.ts'

const line = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])
const quote = (text: string) => schema.node('blockquote', null, [line(text)])

test.each<[string, ReturnType<typeof line>[], string | null, string, string[]]>([
  ['into an empty text', [line('')], null, 'One', ['One', '']],
  ['at the end', [line('One')], null, 'Two\n\n Three ', ['One', 'Two', 'Three']],
  ['before the empty line at the end', [line('One'), line('')], null, 'Two', ['One', 'Two', '']],
  ['below a paragraph', [line('One'), line('Three')], 'One', 'Two', ['One', 'Two', 'Three']],
  [
    'below a quotation, never into it',
    [quote('She said'), line('Three')],
    'She said',
    'Two',
    ['She said', 'Two', 'Three'],
  ],
  ['at the end, if that paragraph is gone', [line('One'), line('Two')], 'gone', 'Three', ['One', 'Two', 'Three']],
])('paragraphs go %s', (_where, blocks, after, words, becomes) => {
  const ydoc = new Y.Doc()
  const fragment = ydoc.getXmlFragment('default')
  writeDoc(fragment, schema.node('doc', null, blocks))
  const place = paragraphsIn(fragment).find((paragraph) => paragraph.words === after)?.id
  ydoc.transact(() => addParagraphs(fragment, words, place ?? (after === 'gone' ? '9-9' : null)))
  const doc = docFromFragment(fragment)
  doc.check()
  expect(doc.children.map((block) => block.textContent)).toEqual(becomes)
})
