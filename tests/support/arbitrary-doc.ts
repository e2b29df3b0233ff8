import fc from 'fast-check'
import { Mark, type Node } from 'prosemirror-model'
import { emptyRecord, fieldsOf, RECORD_TYPES } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'

/** What breaks writers of HTML and Markdown: their own signs, signs that look like lists or links, other scripts. */
const NASTY = [
  ...['*', '**', '_', '`', '``', '#', '##', '-', '---', '+', '=', '===', '>', '<', '<b>', '&', '&amp;', '&#35;', '|'],
  ...['[', ']', '[x]', '(', ')', '!', '!!', '\\', '~', '~~', '1.', '2)', ':', ':-', '"', "'", '.', ',', '€', '’', '…'],
  ...['http://a.example/x_y', 'www.b.example', 'c_d@e.example', '<!-- x -->', '\u00a0', '\u200f', '\t', '\n', '  '],
]
const WORDS = [
  'lift',
  'hall',
  'Stan',
  'café',
  'cafe\u0301',
  'ŵyn',
  'سانس',
  '健康',
  '👩‍⚕️',
  'COPD',
  'a',
  'I',
  '7',
  '92,000',
]

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
)
/** Never empty: ProseMirror has no empty text. */
export const arbitraryText = fc.array(token, { minLength: 1, maxLength: 8 }).map((tokens) => tokens.join(''))

const address = fc.constantFrom(
  'https://a.example/?a=1&b=(2)',
  'mailto:noor@a.example',
  'tel:+44161',
  'HTTP://B.example',
)
const link = fc.record({ href: address, title: fc.option(arbitraryText) }).map((attrs) => schema.mark('link', attrs))
const comment = fc.constantFrom('c1', 'c2', 'c3').map((id) => schema.mark('comment', { id }))
const plainMark = fc.constantFrom('em', 'strong', 'code').map((name) => schema.mark(name))

const marksOf = (from: fc.Arbitrary<Mark>) =>
  fc
    .array(from, { maxLength: 3 })
    .map((marks) => marks.toSorted((a, b) => (String(a.attrs.id) < String(b.attrs.id) ? -1 : 1)))
    .map((marks) => marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none))

/** Words with any of these marks; comments in the order of their ids, as `docFromFragment` gives them. */
const marked = (from: fc.Arbitrary<Mark>): fc.Arbitrary<Node> =>
  fc.tuple(arbitraryText, marksOf(from)).map(([text, marks]) => schema.text(text, marks))

const image = fc
  .record({
    src: fc.constantFrom('a', 'b').map((digit) => `sha256:${digit.repeat(64)}`),
    alt: arbitraryText.filter((text) => text.trim() !== ''),
    title: fc.option(arbitraryText),
  })
  .map((attrs) => schema.node('image', attrs))

const words = fc.array(marked(fc.oneof(plainMark, link, comment)), { maxLength: 4 })
const inline = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: marked(fc.oneof({ weight: 3, arbitrary: plainMark }, link, comment)) },
    { weight: 1, arbitrary: fc.constant(null).map(() => schema.node('hard_break')) },
    { weight: 1, arbitrary: image },
  ),
  { maxLength: 5 },
)

const language = fc.record({
  lang: fc.option(fc.constantFrom('cy', 'ur-PK', 'bfi')),
  dir: fc.option(fc.constantFrom('ltr', 'rtl', 'auto')),
})

const paragraph = fc.tuple(language, inline).map(([attrs, content]) => schema.node('paragraph', attrs, content))
const heading = fc
  .tuple(language, fc.integer({ min: 1, max: 4 }), inline)
  .map(([attrs, level, content]) => schema.node('heading', { ...attrs, level }, content))
const codeBlock = fc.array(marked(comment), { maxLength: 2 }).map((content) => schema.node('code_block', null, content))
const rule = fc.constant(null).map(() => schema.node('horizontal_rule'))

/** Any fields of its kind, in any order, some twice, some not at all. */
const record = fc.constantFrom(...RECORD_TYPES).chain((type) => {
  const field = fc
    .tuple(fc.constantFrom(...fieldsOf(type).map(({ name }) => name)), language, words)
    .map(([name, attrs, content]) => {
      const allowed = content.map((text) => text.mark(schema.nodes.field.allowedMarks(text.marks)))
      return schema.node('field', { ...attrs, name }, allowed)
    })
  const id = fc.constantFrom('N1', 'N2', 'O12', 'x-9')
  return fc.oneof(
    id.map((given) => emptyRecord(type, given)),
    fc.tuple(id, fc.array(field, { maxLength: 5 })).map(([given, fields]) => schema.node(type, { id: given }, fields)),
  )
})

const { block } = fc.letrec<{ block: Node }>((tie) => {
  const some = (inner: fc.Arbitrary<Node>, most: number) => fc.array(inner, { minLength: 1, maxLength: most })
  const within = some(tie('block'), 3)
  const node = (name: string, attrs: fc.Arbitrary<object>, content: fc.Arbitrary<Node[]>) =>
    fc.tuple(attrs, content).map(([given, nodes]) => schema.node(name, given, nodes))
  const listItem = node('list_item', language, within)
  const taskAttributes = fc.tuple(language, fc.boolean()).map(([given, checked]) => ({ ...given, checked }))
  const orderAttributes = fc.tuple(language, fc.nat(12)).map(([given, order]) => ({ ...given, order }))
  const cellAttributes = fc.record({
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    colwidth: fc.option(fc.array(fc.nat(400), { minLength: 1, maxLength: 3 })),
  })
  const cell = fc.oneof(node('table_cell', cellAttributes, within), node('table_header', cellAttributes, within))
  const row = fc.array(cell, { maxLength: 3 }).map((cells) => schema.node('table_row', null, cells))
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: paragraph },
      { weight: 2, arbitrary: fc.oneof(heading, codeBlock, rule, record) },
      { weight: 1, arbitrary: node('blockquote', language, within) },
      { weight: 1, arbitrary: node('bullet_list', language, some(listItem, 3)) },
      { weight: 1, arbitrary: node('ordered_list', orderAttributes, some(listItem, 3)) },
      { weight: 1, arbitrary: node('task_list', language, some(node('task_item', taskAttributes, within), 3)) },
      { weight: 1, arbitrary: node('table', language, some(row, 3)) },
    ),
  }
})

/** Any document of the schema that a shared text can hold: marks stand on words only. */
export const arbitraryDoc: fc.Arbitrary<Node> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((nodes) => schema.node('doc', null, nodes))
