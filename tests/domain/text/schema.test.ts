import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schema } from '#domain/text/schema.ts'

const SRC = `sha256:${'0f'.repeat(32)}`
const node = (name: string, attrs: object) => () => schema.nodes[name]!.create(attrs as Record<string, unknown>)
const mark = (name: string, attrs: object) => () => schema.marks[name]!.create(attrs as Record<string, unknown>)

test('nodes and marks have the names that y-websocket clients were promised', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(
    [
      ...['doc', 'text', 'paragraph', 'heading', 'blockquote', 'code_block', 'horizontal_rule', 'hard_break', 'image'],
      ...['bullet_list', 'ordered_list', 'list_item', 'task_list', 'task_item'],
      ...['table', 'table_row', 'table_cell', 'table_header'],
      ...['need', 'asset', 'outcome', 'option', 'action', 'budget_line', 'risk', 'field'],
    ].sort(),
  )
  expect(Object.keys(schema.marks)).toEqual(['link', 'em', 'strong', 'code', 'comment'])
})

test('whatever order children of the right kind come in, they fit', () => {
  const names = Object.keys(schema.nodes)
  const children = fc.array(fc.constantFrom(...names), { maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...names), children, (parent, wanted) => {
      const { contentMatch } = schema.nodes[parent]!
      const allowed = wanted.filter((name) => contentMatch.matchType(schema.nodes[name]!))
      const end = allowed.reduce<typeof contentMatch | null>(
        (match, name) => match?.matchType(schema.nodes[name]!) ?? null,
        contentMatch,
      )
      expect(end?.validEnd || allowed.length === 0).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('an empty document is one empty paragraph', () => {
  expect(schema.topNodeType.createAndFill()?.toString()).toBe('doc(paragraph)')
})

test('comments may overlap; other marks stand once', () => {
  const [one, two] = [schema.mark('comment', { id: 'c1' }), schema.mark('comment', { id: 'c2' })]
  expect(two.addToSet(one.addToSet([]))).toHaveLength(2)
  const [here, there] = ['https://a.example', 'https://b.example'].map((href) => schema.mark('link', { href }))
  expect(there!.addToSet(here!.addToSet([]))).toEqual([there])
})

test.each([
  ['https://a.example/x?y#z', true],
  ['HTTP://A.example', true],
  ['mailto:noor@a.example', true],
  ['tel:+441610000000', true],
  ['https://cy.example/ŵyn', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['/plans/1', false],
  ['//a.example', false],
  ['#top', false],
  ['https://', false],
  ['https://a.example/x y', false],
  ['https://a.example/\u0000', false],
  ['', false],
  [null, false],
  [7, false],
])('a link to %j: %s', (href, fine) => {
  if (fine) expect(mark('link', { href })).not.toThrow()
  else expect(mark('link', { href })).toThrow(RangeError)
})

test.each<[string, () => unknown]>([
  ['a heading of level 4', node('heading', { level: 4 })],
  ['a paragraph in Urdu, from right to left', node('paragraph', { lang: 'ur-PK', dir: 'rtl' })],
  ['a list that starts at 0', node('ordered_list', { order: 0 })],
  ['a picture with words', node('image', { src: SRC, alt: 'A hall', title: null })],
  ['a wide cell', node('table_cell', { colspan: 3, rowspan: 2, colwidth: [0, 120, 90] })],
  ['a need', node('need', { id: 'N1' })],
  ['a field', node('field', { name: 'only-citizens-can' })],
  ['a comment', mark('comment', { id: 'Ab3_-' })],
])('%s is valid', (_case, build) => {
  expect(build).not.toThrow()
})

test.each<[string, () => unknown]>([
  ['a heading of level 0', node('heading', { level: 0 })],
  ['a heading of level 5', node('heading', { level: 5 })],
  ['a heading of level 1.5', node('heading', { level: 1.5 })],
  ['a heading of level "1"', node('heading', { level: '1' })],
  ['a language that is a sentence', node('paragraph', { lang: 'in Welsh' })],
  ['a direction that is none', node('paragraph', { dir: 'up' })],
  ['a list that starts before 0', node('ordered_list', { order: -1 })],
  ['a list that starts where CommonMark cannot count', node('ordered_list', { order: 1e9 })],
  ['a task that is "true"', node('task_item', { checked: 'true' })],
  ['a picture without a source', node('image', { alt: 'A hall' })],
  ['a picture from elsewhere', node('image', { src: 'https://a.example/x.png', alt: 'A hall' })],
  ['a picture named in capitals', node('image', { src: SRC.toUpperCase(), alt: 'A hall' })],
  ['a picture without words', node('image', { src: SRC })],
  ['a picture with empty words', node('image', { src: SRC, alt: ' ' })],
  ['a cell over no column', node('table_cell', { colspan: 0 })],
  ['a cell over a thousand columns', node('table_cell', { colspan: 1000 })],
  ['a column of 1.5 pixels', node('table_cell', { colwidth: [1.5] })],
  ['a record without an id', node('need', {})],
  ['a record with a sentence as id', node('need', { id: 'the first' })],
  ['a field that nobody knows', node('field', { name: 'price' })],
  ['a comment without an id', mark('comment', {})],
  ['a comment with markup as id', mark('comment', { id: '"><b>' })],
])('%s is refused', (_case, build) => {
  expect(build).toThrow(RangeError)
})

/** What the browser's own classes would hand to a rule of `parseDOM`. */
const dom = (attributes: Record<string, string>) =>
  ({ getAttribute: (name: string) => attributes[name] ?? null, style: {} }) as unknown as HTMLElement
const read = (rules: readonly unknown[] | undefined, tag: string, attributes: Record<string, string>) => {
  const rule = (rules as { tag?: string; getAttrs?: (dom: HTMLElement) => unknown }[]).find((each) => each.tag === tag)
  return rule?.getAttrs?.(dom(attributes))
}
const NOWHERE = { lang: null, dir: null }

test.each<[string, string, string, Record<string, string>, unknown]>([
  ['a deep heading becomes our deepest', 'heading', 'h6', {}, { level: 4, ...NOWHERE }],
  ['a language is kept', 'paragraph', 'p', { lang: 'cy', dir: 'RTL' }, { lang: 'cy', dir: 'rtl' }],
  ['nonsense about language is dropped', 'paragraph', 'p', { lang: '<x>', dir: 'up' }, NOWHERE],
  ['a list starts where it started', 'ordered_list', 'ol', { start: '4' }, { order: 4, ...NOWHERE }],
  ['a list that starts nowhere starts at 1', 'ordered_list', 'ol', { start: 'x' }, { order: 1, ...NOWHERE }],
  [
    'a picture of ours is kept',
    'image',
    'img[data-digest]',
    { 'data-digest': SRC, alt: 'x' },
    { src: SRC, alt: 'x', title: null },
  ],
  ['a picture without words is left out', 'image', 'img[data-digest]', { 'data-digest': SRC }, false],
  ['a record without an id is left out', 'need', 'section[data-record="need"]', {}, false],
  ['a field that nobody knows is left out', 'field', 'div[data-field]', { 'data-field': 'price' }, false],
  [
    'a cell as wide as a page is made narrower',
    'table_cell',
    'td',
    { colspan: '5000', rowspan: '-2', 'data-colwidth': '1,2' },
    { colspan: 100, rowspan: 1, colwidth: null, ...NOWHERE },
  ],
])('on pasting, %s', (_case, name, tag, attributes, expected) => {
  expect(read(schema.nodes[name]!.spec.parseDOM, tag, attributes)).toEqual(expected)
})

test('on pasting, a link to a script is left out and its words stay', () => {
  expect(read(schema.marks.link.spec.parseDOM, 'a[href]', { href: 'javascript:x' })).toBe(false)
  expect(read(schema.marks.link.spec.parseDOM, 'a[href]', { href: 'https://a.example' })).toEqual({
    href: 'https://a.example',
    title: null,
  })
})

test('every node and mark but the document and its words can be shown and pasted', () => {
  const specs = { ...schema.nodes, ...schema.marks }
  for (const [name, { spec }] of Object.entries(specs)) {
    if (name === 'doc' || name === 'text') continue
    expect([name, typeof spec.toDOM, (spec.parseDOM?.length ?? 0) > 0]).toEqual([name, 'function', true])
  }
})

test('a link that is shown gives the page it opens no hold on ours', () => {
  const link = schema.mark('link', { href: 'https://a.example' })
  expect(link.type.spec.toDOM?.(link, true)).toEqual([
    'a',
    { href: 'https://a.example', title: null, rel: 'noopener' },
    0,
  ])
})
