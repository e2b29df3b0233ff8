import type { Node } from 'prosemirror-model'
import type { ImageUrl } from './html-inline.ts'
import { codeSpan, escapeText } from './markdown-escape.ts'
import { inlineMarkdown } from './markdown-inline.ts'
import { fieldTitle, type ReadingWords } from './reading-words.ts'
import { isRecordType } from './record-fields.ts'
import { type PlacedCell, tableGrid } from './table-grid.ts'

type Page = { imageUrl: ImageUrl; words: ReadingWords }

const LINE_BREAK = '<br>'

/**
 * A table as GFM knows it: one line a row, the first row as its head. Cells that reach over several columns or rows
 * are followed by empty ones, so that every value stays in its column.
 */
export function tableMarkdown(table: Node, page: Page): string {
  const { width, rows } = tableGrid(table)
  if (width === 0) return ''
  const [head = [], ...body] = rows.map((row) => rowTexts(row, page))
  const padded = [...head, ...Array<string>(width - head.length).fill('')]
  return [padded, Array<string>(width).fill('---'), ...body].map(line).join('\n')
}

// A row may be shorter than the head, so only what is before a cell is padded.
const rowTexts = (row: readonly PlacedCell[], page: Page): string[] => {
  const texts: string[] = []
  for (const { cell, column } of row) {
    while (texts.length < column) texts.push('')
    texts.push(cellLines(cell, page, '').join(LINE_BREAK))
  }
  return texts
}

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`

/** What stands in a cell, block by block. Lists, tasks and records become lines that begin with what they are. */
function cellLines(parent: Node, page: Page, lead: string): string[] {
  let next = lead
  return parent.children.flatMap((node, index) => {
    const lines = linesOf(node, next + leadOf(parent, index, page), page)
    if (lines.length > 0) next = ''
    return lines
  })
}

function leadOf(parent: Node, index: number, { words }: Page): string {
  const item = parent.child(index)
  if (parent.type.name === 'ordered_list') return `${parent.attrs.order + index}. `
  if (item.type.name === 'list_item') return '• '
  if (item.type.name === 'task_item') return `${escapeText(item.attrs.checked ? words.done : words.toDo)} `
  return ''
}

function linesOf(node: Node, lead: string, page: Page): string[] {
  const { name } = node.type
  if (isRecordType(name)) {
    const title = `${lead}**${escapeText(page.words.recordTitle(name, node.attrs.id))}**`
    const fields = node.children.flatMap((field) => {
      return textLines(field, `${escapeText(fieldTitle(page.words, name, field.attrs.name))} `, page)
    })
    return [title, ...fields]
  }
  return node.isTextblock ? textLines(node, lead, page) : cellLines(node, page, lead)
}

function textLines(node: Node, lead: string, { imageUrl }: Page): string[] {
  const lines =
    node.type.name === 'code_block'
      ? node.textContent
          .split(/\r\n?|\n/)
          .map((text) => text.trim())
          .filter((text) => text !== '')
          .map(codeLine)
      : [inlineMarkdown(node, { imageUrl, lineBreak: LINE_BREAK, inTable: true })].filter((text) => text !== '')
  return lines.map((text, index) => (index === 0 ? lead + text : text))
}

const codeLine = (text: string): string => (text.includes('|') ? escapeText(text) : codeSpan(text))
