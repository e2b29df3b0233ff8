import type { Node } from 'prosemirror-model'
import { HeadingLevels } from './heading-levels.ts'
import type { ImageUrl } from './html-inline.ts'
import { codeBlock, escapeLineStart, escapeText } from './markdown-escape.ts'
import { inlineMarkdown } from './markdown-inline.ts'
import { tableMarkdown } from './markdown-table.ts'
import { ENGLISH, fieldTitle, type ReadingWords } from './reading-words.ts'
import { isRecordType, type RecordType } from './record-fields.ts'

export type MarkdownOptions = {
  imageUrl: ImageUrl
  /** Level of the heading that the text stands under: with 2, its highest headings are `###`. */
  headingOffset?: number
  words?: ReadingWords
}

type Page = { imageUrl: ImageUrl; headings: HeadingLevels; words: ReadingWords; listDepth: number }

/** A block, and what its list items begin with if it is (or ends in) a list: the next list must differ to be one. */
type Written = { source: string; bullet?: string }

/**
 * A text as CommonMark with GitHub's tables and task lists, without comments and without a line break at its end.
 * Read by such a parser it gives the same words in the same order. What Markdown cannot say is left out: languages,
 * widths, blocks inside table cells (which become lines).
 */
export function toMarkdown(doc: Node, options: MarkdownOptions): string {
  const { imageUrl, headingOffset = 0, words = ENGLISH } = options
  return blocksMarkdown(doc.children, { imageUrl, headings: new HeadingLevels(headingOffset), words, listDepth: 0 })
}

function blocksMarkdown(nodes: readonly Node[], page: Page): string {
  const sources: string[] = []
  let bullet: string | undefined
  for (const node of nodes) {
    const written = blockMarkdown(node, page, bullet)
    if (written.source === '') continue // an empty paragraph has no spelling
    sources.push(written.source)
    bullet = written.bullet
  }
  return sources.join('\n\n')
}

function blockMarkdown(node: Node, page: Page, before: string | undefined): Written {
  const { name } = node.type
  if (isRecordType(name)) return recordMarkdown(node, name, page)
  switch (name) {
    case 'paragraph':
      return { source: paragraphMarkdown(node, page) }
    case 'heading':
      return { source: headingMarkdown(node, page) }
    case 'code_block':
      return { source: node.textContent.trim() === '' ? '' : codeBlock(node.textContent) }
    case 'horizontal_rule':
      return { source: '___' } // the other two signs, - and *, also begin list items
    case 'blockquote':
      return { source: prefixed(blocksMarkdown(node.children, page), '> ') }
    case 'table':
      return { source: tableMarkdown(node, page) }
    default:
      return listMarkdown(node, page, before)
  }
}

const paragraphMarkdown = (node: Node, { imageUrl }: Page): string =>
  inlineMarkdown(node, { imageUrl, lineBreak: '\\\n' }).split('\n').map(escapeLineStart).join('\n')

function headingMarkdown(node: Node, { imageUrl, headings }: Page): string {
  const content = inlineMarkdown(node, { imageUrl, lineBreak: '<br>' })
  if (content === '') return ''
  const marks = '#'.repeat(headings.enter(node.attrs.level))
  // Marks at the end would be taken for the heading's own.
  return `${marks} ${content.replace(/(^|\s)(#+)$/, '$1\\$2')}`
}

/** Every line behind `prefix`; not by /^/gm, which also matches behind Unicode's line separators. */
const prefixed = (source: string, prefix: string): string =>
  source === ''
    ? ''
    : source
        .split('\n')
        .map((line) => (prefix + line).trimEnd())
        .join('\n')

function listMarkdown(list: Node, page: Page, before: string | undefined): Written {
  const isOrdered = list.type.name === 'ordered_list'
  const bullet = isOrdered ? (before === '.' ? ')' : '.') : bulletSign(page.listDepth, before)
  const inside = { ...page, listDepth: page.listDepth + 1 }
  const items = list.children.map((item, index) => {
    const lead = isOrdered ? `${list.attrs.order + index}${bullet} ` : `${bullet} `
    const content = item.type.name === 'task_item' ? taskMarkdown(item, inside) : blocksMarkdown(item.children, inside)
    return (lead + indented(content, lead.length)).trimEnd()
  })
  // One loose item makes all loose; then nobody has to guess where an item ends.
  return { source: items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n'), bullet }
}

/** Two lists in a row must differ, and so must a list and the one it stands in: `- - -` would be a rule. */
function bulletSign(depth: number, before: string | undefined): string {
  const usual = depth % 2 === 0 ? '-' : '+'
  return before === usual ? '*' : usual
}

const indented = (source: string, by: number): string => source.replace(/\n(?!\n)/g, `\n${' '.repeat(by)}`)

/** The box must be followed by words of a paragraph, or it is none (GFM §5.3). */
function taskMarkdown(item: Node, page: Page): string {
  const box = item.attrs.checked ? '[x] ' : '[ ] '
  const [first] = item.children
  const content = blocksMarkdown(item.children, page)
  if (first?.type.name === 'paragraph' && paragraphMarkdown(first, page) !== '') return box + content
  const state = escapeText(item.attrs.checked ? page.words.done : page.words.toDo)
  return `${box}${state}${content === '' ? '' : `\n\n${content}`}`
}

function recordMarkdown(record: Node, type: RecordType, { imageUrl, words }: Page): Written {
  const title = `**${escapeText(words.recordTitle(type, record.attrs.id))}**`
  const fields = record.children.flatMap((field) => {
    const value = inlineMarkdown(field, { imageUrl, lineBreak: '<br>' })
    return value === '' ? [] : [`- ${escapeText(fieldTitle(words, type, field.attrs.name))} ${value}`]
  })
  return fields.length > 0 ? { source: `${title}\n\n${fields.join('\n')}`, bullet: '-' } : { source: title }
}
