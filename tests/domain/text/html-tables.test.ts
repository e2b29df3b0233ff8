import { expect, test } from 'vitest'
import { toHtml } from '#domain/text/html.ts'
import { schema } from '#domain/text/schema.ts'
import { tableGrid } from '#domain/text/table-grid.ts'

const html = ([block]: object[]) =>
  toHtml(schema.nodeFromJSON({ type: 'doc', content: [block] }), { imageUrl: (digest) => digest })
const t = (text: string) => ({ type: 'text', text })
const p = (...content: object[]) => ({ type: 'paragraph', content })

const cell = (type: 'td' | 'th', text: string, attrs = {}) => ({
  type: type === 'th' ? 'table_header' : 'table_cell',
  attrs,
  content: [p(t(text))],
})
const table = (...rows: object[][]) => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'table_row', content })),
})
const scopes = (written: string) =>
  [...written.matchAll(/<th(?: scope="(\w+)")?[^>]*><p>(\w+)/g)].map(([, scope, name]) => `${name}:${scope}`)

test('a first row of headers becomes the head of the table', () => {
  expect(
    html([
      table(
        [cell('th', 'What'), cell('th', 'Cost', { colspan: 2 })],
        [cell('td', 'Hall', { rowspan: 2 }), cell('td', '1')],
      ),
    ]),
  ).toBe(
    '<table><thead><tr><th scope="col"><p>What</p></th><th scope="col" colspan="2"><p>Cost</p></th></tr></thead>' +
      '<tbody><tr><td rowspan="2"><p>Hall</p></td><td><p>1</p></td></tr></tbody></table>',
  )
})

test.each<[string, object, string[]]>([
  ['in the first row', table([cell('th', 'a'), cell('th', 'b')]), ['a:col', 'b:col']],
  [
    'first in a later row',
    table([cell('td', 'x')], [cell('th', 'a'), cell('td', 'x'), cell('th', 'b')]),
    ['a:row', 'b:col'],
  ],
  [
    'under a cell that reaches down',
    table([cell('th', 'a', { rowspan: 2 }), cell('th', 'b')], [cell('th', 'c'), cell('td', 'x')]),
    ['a:col', 'b:col', 'c:col'],
  ],
])('a header cell %s says what it speaks for', (_case, block, expected) => {
  expect(scopes(html([block]))).toEqual(expected)
})

test('a head whose cell reaches into the next row stays with it', () => {
  expect(html([table([cell('th', 'a', { rowspan: 2 })], [cell('td', 'x')])])).not.toContain('thead')
})

const columns = (block: object) =>
  tableGrid(schema.nodeFromJSON(block)).rows.map((row) => row.map(({ cell, column }) => `${cell.textContent}${column}`))

test('a cell stands in the first column that no cell from above reaches into', () => {
  const rows = [
    [cell('td', 'a', { rowspan: 3 }), cell('td', 'b', { colspan: 2 }), cell('td', 'c', { rowspan: 2 })],
    [cell('td', 'd'), cell('td', 'e'), cell('td', 'f')],
    [cell('td', 'g')],
    [],
    [cell('td', 'h')],
  ]
  expect(columns(table(...rows))).toEqual([['a0', 'b1', 'c3'], ['d1', 'e2', 'f4'], ['g1'], [], ['h0']])
  expect(tableGrid(schema.nodeFromJSON(table(...rows))).width).toBe(5)
})

test('a table wider than anybody reads is laid out without spans', () => {
  const wide = Array.from({ length: 150 }, () => cell('td', 'x', { colspan: 2, rowspan: 9 }))
  expect(tableGrid(schema.nodeFromJSON(table(wide, [cell('td', 'y')]))).width).toBe(150)
  expect(columns(table(wide, [cell('td', 'y')]))[1]).toEqual(['y0'])
})
