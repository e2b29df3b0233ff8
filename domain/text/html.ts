import type { Node } from 'prosemirror-model'
import { HeadingLevels } from './heading-levels.ts'
import { type ImageUrl, inlineHtml } from './html-inline.ts'
import type { Talk } from './html-talk.ts'
import { type Explained, type Terms, termsOf, termsWithin } from './html-terms.ts'
import { attributes, escapeHtml } from './html-text.ts'
import { ENGLISH, type ReadingWords } from './reading-words.ts'
import { isRecordType, type RecordType } from './record-fields.ts'
import { headerScope, type PlacedCell, tableGrid } from './table-grid.ts'

export type HtmlOptions = {
  imageUrl: ImageUrl
  /** Level of the heading that the text stands under: with 2, its highest headings are `<h3>`. */
  headingOffset?: number
  /** Goes before the ids of records; needed where two texts with the same ids stand on one page. */
  idPrefix?: string
  words?: ReadingWords
  /** For members who read: leads to what people say about the words, with `page` as the address of its page. */
  talk?: Pick<Talk, 'open' | 'page'> | undefined
  /** For reading pages: the words to explain where they are first used. */
  explained?: Explained
}

type Page = {
  imageUrl: ImageUrl
  headings: HeadingLevels
  idPrefix: string
  ids: Map<string, number>
  words: ReadingWords
  talk: Talk | undefined
  terms: Terms | undefined
}

/**
 * A text as semantic HTML for reading pages and exports: escaped, without scripts and styles, and without comments and explained words unless they are asked for. Every header
 * cell has a `scope`, headings never skip a level, whether a task is done is said in words.
 */
export function toHtml(doc: Node, options: HtmlOptions): string {
  const { imageUrl, headingOffset = 0, idPrefix = '', words = ENGLISH } = options
  const headings = new HeadingLevels(headingOffset)
  const talk = options.talk && { ...options.talk, met: new Set<string>() }
  const terms = options.explained && termsOf(options.explained, idPrefix)
  return blocksHtml(doc, { imageUrl, headings, idPrefix, ids: new Map(), words, talk, terms })
}

function blocksHtml(parent: Node, page: Page): string {
  const inside = { ...page, terms: termsWithin(parent, page.terms) }
  return parent.children.map((node) => blockHtml(node, inside)).join('')
}

function blockHtml(node: Node, page: Page): string {
  const { name } = node.type
  if (isRecordType(name)) return recordHtml(node, name, page)
  const language = { lang: node.attrs.lang, dir: node.attrs.dir }
  switch (name) {
    case 'paragraph':
      return element('p', language, inlineHtml(node, page))
    case 'heading':
      return headingHtml(node, page)
    case 'code_block':
      return `<pre><code>${inlineHtml(node, page)}</code></pre>`
    case 'horizontal_rule':
      return '<hr>'
    case 'ordered_list':
      return element(
        'ol',
        { start: node.attrs.order === 1 ? null : node.attrs.order, ...language },
        blocksHtml(node, page),
      )
    case 'task_list':
      return element('ul', { class: 'tasks', ...language }, blocksHtml(node, page))
    case 'task_item':
      return taskHtml(node, page)
    case 'table':
      return tableHtml(node, page)
    default:
      return element(TAGS[name]!, language, blocksHtml(node, page))
  }
}

const TAGS: Record<string, string> = { blockquote: 'blockquote', bullet_list: 'ul', list_item: 'li' }

const element = (tag: string, values: Parameters<typeof attributes>[0], content: string): string =>
  `<${tag}${attributes(values)}>${content}</${tag}>`

function headingHtml(node: Node, page: Page): string {
  const content = inlineHtml(node, page)
  if (node.textContent.trim() === '') return '' // a heading without words is a stop that says nothing
  const { level, lang, dir } = node.attrs
  return element(`h${page.headings.enter(level)}`, { lang, dir }, content)
}

/** The state stands as words at the head of the first paragraph: a disabled box is skipped by many screen readers. */
function taskHtml(node: Node, page: Page): string {
  const { checked, lang, dir } = node.attrs
  const state = `<span class="task-state">${escapeHtml(checked ? page.words.done : page.words.toDo)}</span>`
  const [first, ...rest] = node.children
  const content =
    first?.type.name === 'paragraph'
      ? element('p', { lang: first.attrs.lang, dir: first.attrs.dir }, `${state} ${inlineHtml(first, page)}`)
      : `<p>${state}</p>${first ? blockHtml(first, page) : ''}`
  const others = rest.map((block) => blockHtml(block, page)).join('')
  return element('li', { 'data-checked': String(checked), lang, dir }, content + others)
}

function tableHtml(table: Node, page: Page): string {
  const { lang, dir } = table.attrs
  const rows = tableGrid(table).rows.map((cells, row) => {
    const written = cells.map((placed) => cellHtml(placed, row, page)).join('')
    return `<tr>${written}</tr>`
  })
  const head = isHead(table.firstChild) ? rows.slice(0, 1) : []
  const body = rows.slice(head.length)
  return element('table', { lang, dir }, section('thead', head) + section('tbody', body))
}

const section = (tag: string, rows: string[]): string => (rows.length > 0 ? `<${tag}>${rows.join('')}</${tag}>` : '')

/** A first row of headers only is repeated on every printed page, unless one of its cells reaches into the next row. */
const isHead = (row: Node | null): boolean =>
  row !== null &&
  row.childCount > 0 &&
  row.children.every((cell) => cell.type.name === 'table_header' && cell.attrs.rowspan === 1)

function cellHtml({ cell, column }: PlacedCell, row: number, page: Page): string {
  const { colspan, rowspan, lang, dir } = cell.attrs
  const isHeader = cell.type.name === 'table_header'
  const scope = isHeader ? headerScope(row, column) : null
  const spans = { colspan: colspan === 1 ? null : colspan, rowspan: rowspan === 1 ? null : rowspan }
  return element(isHeader ? 'th' : 'td', { scope, ...spans, lang, dir }, blocksHtml(cell, page))
}

function recordHtml(record: Node, type: RecordType, page: Page): string {
  const { words } = page
  const id = uniqueId(`${page.idPrefix}${type}-${record.attrs.id}`, page.ids)
  const title = element(`h${page.headings.under()}`, {}, escapeHtml(words.recordTitle(type, record.attrs.id)))
  const fields = record.children
    .filter((field) => field.textContent.trim() !== '')
    .map((field) => {
      const { name, lang, dir } = field.attrs
      const label = `<dt>${escapeHtml(words.fieldLabel(type, name))}</dt>`
      return label + element('dd', { lang, dir }, inlineHtml(field, page))
    })
  const list = fields.length > 0 ? `<dl>${fields.join('')}</dl>` : ''
  return element('section', { class: 'record', 'data-record': type, id }, title + list)
}

/** Two people can give two records the same id at the same moment; on a page the second is need-N1-2. */
function uniqueId(wanted: string, ids: Map<string, number>): string {
  let count = (ids.get(wanted) ?? 0) + 1
  let id = count === 1 ? wanted : `${wanted}-${count}`
  while (id !== wanted && ids.has(id)) id = `${wanted}-${++count}` // somebody called one N1-2
  ids.set(wanted, count)
  if (id !== wanted) ids.set(id, 1)
  return id
}
