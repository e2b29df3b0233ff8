import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from '#domain/text/markdown.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { arbitraryDoc } from '#tests/support/arbitrary-doc.ts'

const imageUrl = (digest: string) => `images/${digest.slice(7, 10)}.png`
const md = (...content: object[]) => toMarkdown(schema.nodeFromJSON({ type: 'doc', content }), { imageUrl })
const t = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const h = (level: number, ...content: object[]) => ({ type: 'heading', attrs: { level }, content })
const [em, strong, code] = ['em', 'strong', 'code'].map((type) => ({ type })) as [object, object, object]
const link = (href: string, title: string | null = null) => ({ type: 'link', attrs: { href, title } })
const br = { type: 'hard_break' }
const image = (attrs = {}) => ({ type: 'image', attrs: { src: `sha256:${'a'.repeat(64)}`, alt: 'A hall', ...attrs } })

test.each([
  ['stars and underlines', '*a* _b_ **c**', '\\*a\\* \\_b\\_ \\*\\*c\\*\\*'],
  ['brackets', '[x](y) ![z]', '\\[x\\](y) !\\[z\\]'],
  ['code', 'a `b` ~~c~~', 'a \\`b\\` \\~\\~c\\~\\~'],
  ['markup', '<b>x</b>', '\\<b>x\\</b>'],
  ['what looks like an entity', '&amp; &#38; & &x', '\\&amp; \\&#38; & &x'],
  ['a backslash at the end', 'a\\', 'a\\\\'],
  ['a bar', 'a | b', 'a \\| b'],
  ['addresses, which some readers make links of', 'https://a.b/c_d www.e.f', 'https\\://a.b/c\\_d www\\.e.f'],
  ['what looks like a list', '- a', '\\- a'],
  ['what looks like a numbered list', '12. a', '12\\. a'],
  ['a number that is none', '12.5 a', '12.5 a'],
  ['what looks like a heading', '# a', '\\# a'],
  ['a number sign that is none', '#a', '#a'],
  ['what looks like a quote', '> a', '\\> a'],
  ['what looks like a rule', '---', '\\---'],
  ['what underlines a heading', '===', '\\==='],
  ['space at both ends and in between', '  a \t\n b  ', 'a b'],
])('writes %s so that it reads the same', (_case, words, expected) => {
  expect(md(p(t(words)))).toBe(expected)
})

test.each<[string, object[], string]>([
  [
    'bold and italic words',
    [t('a '), t('b', strong), t(' '), t('c', em), t(' '), t('d', em, strong)],
    'a **b** *c **d***',
  ],
  ['space inside a mark goes outside', [t('a'), t(' b ', strong), t('c')], 'a **b** c'],
  ['space between words of one mark stays inside', [t('a ', strong), t('b', strong, em)], '**a** ***b***'],
  ['part of a word', [t('a'), t('b', strong), t('c')], 'a**b**c'],
  ['part of a word beside a bracket', [t('a'), t('(b)', strong), t('c')], 'a<strong>(b)</strong>c'],
  ['one mark right after another', [t('a', strong), t('b', em)], '<strong>a</strong><em>b</em>'],
  ['code with backticks', [t('a`b', code)], '``a`b``'],
  ['code that begins with one', [t('`', code)], '`` ` ``'],
  ['a link', [t('a b', link('https://a.example/?b=1&c'))], '[a b](https://a.example/?b=1&c)'],
  [
    'a link with a title and brackets',
    [t('x', link('https://a.example/(y)', 'say "z"'))],
    '[x](<https://a.example/(y)> "say \\"z\\"")',
  ],
  ['a call before a link', [t('Look!'), t('x', link('tel:1'))], 'Look\\![x](tel:1)'],
  ['a bracket in code in a link, which looks like a definition', [t(']:', code, link('tel:1'))], '[\\]:](tel:1)'],
  ['a picture', [image({ alt: 'A [hall]\nhere', title: 'x' })], '![A \\[hall\\] here](images/aaa.png "x")'],
  ['a line break', [t('a '), br, t(' - b'), br], 'a\\\n\\- b'],
  ['a comment', [t('a', { type: 'comment', attrs: { id: 'c' } }), t('b')], 'ab'],
])('writes %s', (_case, content, expected) => {
  expect(md(p(...content))).toBe(expected)
})

const item = (...content: object[]) => ({ type: 'list_item', content })
const bullets = (...content: object[]) => ({ type: 'bullet_list', content })
const numbers = (order: number, ...content: object[]) => ({ type: 'ordered_list', attrs: { order }, content })
const tasks = (...content: object[]) => ({ type: 'task_list', content })
const task = (checked: boolean, ...content: object[]) => ({ type: 'task_item', attrs: { checked }, content })
const quote = (...content: object[]) => ({ type: 'blockquote', content })

test.each<[string, object[], string]>([
  ['headings', [h(1, t('a')), h(3, t('b #')), h(1)], '# a\n\n## b \\#'],
  ['a heading over two lines', [h(1, t('a'), br, t('b'))], '# a<br>b'],
  ['a list', [bullets(item(p(t('a'))), item(p()), item(p(t('b'))))], '- a\n-\n- b'],
  ['a list of paragraphs', [bullets(item(p(t('a')), p(t('b'))), item(p(t('c'))))], '- a\n\n  b\n\n- c'],
  ['numbers', [numbers(9, item(p(t('a'))), item(p(t('b'))))], '9. a\n10. b'],
  [
    'two lists in a row',
    [bullets(item(p(t('a')))), bullets(item(p(t('b')))), bullets(item(p(t('c'))))],
    '- a\n\n* b\n\n- c',
  ],
  ['two numbered lists in a row', [numbers(1, item(p(t('a')))), p(), numbers(1, item(p(t('b'))))], '1. a\n\n1) b'],
  ['lists inside lists', [bullets(item(bullets(item(bullets(item(p(t('a'))))))))], '- + - a'],
  ['tasks', [tasks(task(true, p(t('a'))), task(false, p(t('b'))))], '- [x] a\n- [ ] b'],
  ['a task that is no paragraph', [tasks(task(false, quote(p(t('a')))))], '- [ ] To do:\n\n  > a'],
  ['a quote', [quote(p(t('a')), p(t('b'), br, t('c')))], '> a\n>\n> b\\\n> c'],
  [
    'code in a list',
    [bullets(item({ type: 'code_block', content: [t('a\n\n  ```')] }))],
    '- ````\n  a\n\n    ```\n  ````',
  ],
  ['a rule', [p(t('a')), { type: 'horizontal_rule' }], 'a\n\n___'],
  ['nothing', [p(), quote(p())], ''],
])('writes %s', (_case, content, expected) => {
  expect(md(...content)).toBe(expected)
})

const cell = (text: string, attrs = {}) => ({ type: 'table_cell', attrs, content: [p(t(text))] })
const head = (text: string, attrs = {}) => ({ ...cell(text, attrs), type: 'table_header' })
const table = (...rows: object[][]) => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'table_row', content })),
})

test('a value stays in its column beside a cell that takes two', () => {
  const rows = [
    [head('What'), head('Who'), head('Cost'), head('By when')],
    [cell('Hall', { colspan: 2 }), cell('£0'), cell('May')],
  ]
  expect(md(table(...rows))).toBe('| What | Who | Cost | By when |\n| --- | --- | --- | --- |\n| Hall |  | £0 | May |')
})

test('a value stays in its column under a cell that reaches down', () => {
  const rows = [[head('a'), head('b'), head('c')], [cell('1', { rowspan: 2, colspan: 2 }), cell('2')], [cell('3')]]
  expect(md(table(...rows))).toBe('| a | b | c |\n| --- | --- | --- |\n| 1 |  | 2 |\n|  |  | 3 |')
})

test('a row that is wider than the first widens the first', () => {
  expect(md(table([head('a')], [cell('1'), cell('2')]))).toBe('| a |  |\n| --- | --- |\n| 1 | 2 |')
})

test('blocks in a cell become lines', () => {
  const blocks = [
    bullets(item(p(t('a'))), item(p(t('b | c')))),
    numbers(3, item(p(t('d'), br, t('e')))),
    tasks(task(true, p(t('f')))),
    { type: 'code_block', content: [t('g\nh|i')] },
    emptyRecord('risk', 'R1', { what: 'Rain' }).toJSON(),
  ]
  const lines = ['• a', '• b \\| c', '3. d', 'e', 'Done: f', '`g`', 'h\\|i', '**Risk R1**', 'What may go wrong: Rain']
  const content = [{ type: 'table_row', content: [{ type: 'table_cell', content: blocks }] }]
  expect(md({ type: 'table', content })).toBe(`| ${lines.join('<br>')} |\n| --- |`)
})

test('a table as wide as a street is written without its spans', () => {
  const written = md(
    table(
      Array.from({ length: 300 }, () => cell('x', { colspan: 100, rowspan: 1000 })),
      [cell('y')],
    ),
  )
  expect(written.length).toBeLessThan(5000)
})

test('a record is a title and a list of its answers', () => {
  const need = emptyRecord('need', 'N1', { who: 'Stan', number: '61 of 140' }).toJSON()
  const outcome = emptyRecord('outcome', 'O1', { statement: 'I can_get there' }).toJSON()
  expect(md(need, bullets(item(p(t('x')))), outcome, emptyRecord('risk', 'R1').toJSON())).toBe(
    '**Need N1**\n\n- Who needs it: Stan\n- How many people: 61 of 140\n\n* x\n\n' +
      '**Outcome O1**\n\n- I can … I can\\_get there\n\n**Risk R1**',
  )
})

test('a page full of backticks is written like any other', () => {
  const ticks = '` '.repeat(200_000)
  expect(md({ type: 'code_block', content: [t(ticks)] })).toBe(`\`\`\`\n${ticks}\n\`\`\``)
})

const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')

test('every run of words of any document is there letter by letter, in order', () => {
  fc.assert(
    fc.property(arbitraryDoc, (doc) => {
      const written = letters(toMarkdown(doc, { imageUrl }).replaceAll('<br>', ' '))
      let at = 0
      doc.descendants((node) => {
        const run = letters(node.isText ? node.text! : node.type.name === 'image' ? node.attrs.alt : '')
        const found = written.indexOf(run, at)
        expect(found, run).toBeGreaterThanOrEqual(at)
        at = found + run.length
      })
    }),
  )
})

test('no document becomes a line that a reader would take for something else', () => {
  const paragraphs = arbitraryDoc.map((doc) => {
    const found: object[] = []
    doc.descendants((node) => void (node.type.name === 'paragraph' && found.push(node.toJSON())))
    return found
  })
  fc.assert(
    fc.property(paragraphs, (content) => {
      const lines = content.length === 0 ? [] : md(...content).split('\n')
      expect(lines.filter((line) => /^(?:[-+=>]|#{1,6}(?:\s|$)|\d+[.)](?:\s|$)|\t| {4}|~~~|\|)/.test(line))).toEqual([])
    }),
  )
})
