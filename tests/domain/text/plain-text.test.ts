import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocks, plainText } from '#domain/text/plain-text.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const t = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const image = { type: 'image', attrs: { src: `sha256:${'a'.repeat(64)}`, alt: 'A hall' } }
const docOf = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content })

test('blocks come in reading order: headings, items, cells, fields and code, without labels', () => {
  const cell = { type: 'table_cell', content: [p(t('cell')), p(t('cell again'))] }
  const doc = docOf(
    { type: 'heading', content: [t('Needs')] },
    { type: 'bullet_list', content: [{ type: 'list_item', content: [p(t('first')), p(t('second'))] }] },
    { type: 'table', content: [{ type: 'table_row', content: [cell] }] },
    emptyRecord('need', 'N1', { what: 'A lift', who: 'Stan' }).toJSON(),
    { type: 'code_block', content: [t('x = 1')] },
  )
  expect(blocks(doc)).toEqual(['Needs', 'first', 'second', 'cell', 'cell again', 'Stan', 'A lift', 'x = 1'])
})

test.each<[string, object, string[]]>([
  [
    'marks and comments split no word',
    p(t('li'), t('ft', { type: 'strong' }), t('s', { type: 'comment', attrs: { id: 'c' } })),
    ['lifts'],
  ],
  ['a line break parts words', p(t('a'), { type: 'hard_break' }, t('b')), ['a\nb']],
  ['a picture is read out', p(t('See '), image), ['See A hall']],
  ['a block of spaces is none', p(t(' \u00a0')), []],
  ['a rule has no words', { type: 'horizontal_rule' }, []],
])('%s', (_case, block, expected) => {
  expect(blocks(docOf(block))).toEqual(expected)
})

test('plain text is all blocks, a blank line between them', () => {
  expect(plainText(docOf(p(t('a')), p(), p(t('b'))))).toBe('a\n\nb')
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      expect(plainText(doc).replace(/\s/g, '')).toBe(doc.textContent.replace(/\s/g, ''))
    }),
  )
})
