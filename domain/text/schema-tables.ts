import type { NodeSpec } from 'prosemirror-model'
import {
  isWhole,
  languageAttributes,
  languageDom,
  languageFromDom,
  optional,
  wholeFromDom,
  wholeNumber,
} from './schema-attributes.ts'

/*
 * Tables in the shape that prosemirror-tables' commands work on (names, `tableRole`, colspan, rowspan, colwidth).
 * Written here because that package draws in the editor's view, which neither server nor verifier should load.
 */

/** Far more than anybody reads; without a bound one number could blow up every export. */
const WIDEST = 100
const TALLEST = 1000

const isWidths = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) &&
    value.length > 0 &&
    value.length <= WIDEST &&
    value.every((width) => isWhole(width, 0, 10_000)))

const cellAttributes: NodeSpec['attrs'] = {
  colspan: wholeNumber(1, 1, WIDEST),
  rowspan: wholeNumber(1, 1, TALLEST),
  /** Width of each spanned column in CSS pixels, 0 for "not set"; null if none is set. */
  colwidth: optional(null, 'a list of widths in pixels or null', isWidths),
  ...languageAttributes,
}

// A header's `scope` depends on where the cell is, which a node's markup cannot know: `toHtml` writes it, the
// editor adds it as a decoration. A fixed one would tell screen readers that row headers are column headers.
const cell = (tag: 'td' | 'th', tableRole: 'cell' | 'header_cell'): NodeSpec => ({
  content: 'block+',
  attrs: cellAttributes,
  tableRole,
  isolating: true,
  parseDOM: [
    {
      tag,
      getAttrs: (dom) => {
        const colspan = wholeFromDom(dom, 'colspan', 1, 1, WIDEST)
        const widths = dom.getAttribute('data-colwidth')?.split(',').map(Number) ?? []
        const colwidth = widths.length === colspan && isWidths(widths) ? widths : null
        return { colspan, rowspan: wholeFromDom(dom, 'rowspan', 1, 1, TALLEST), colwidth, ...languageFromDom(dom) }
      },
    },
  ],
  toDOM: (node) => {
    const { colspan, rowspan, colwidth } = node.attrs
    const spans = { colspan: colspan === 1 ? null : colspan, rowspan: rowspan === 1 ? null : rowspan }
    return [tag, { ...spans, 'data-colwidth': colwidth?.join(',') ?? null, ...languageDom(node) }, 0]
  },
})

export const tableNodes = {
  table: {
    content: 'table_row+',
    group: 'block',
    attrs: languageAttributes,
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table', getAttrs: languageFromDom }],
    toDOM: (node) => ['table', languageDom(node), ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('td', 'cell'),
  table_header: cell('th', 'header_cell'),
} satisfies Record<string, NodeSpec>
