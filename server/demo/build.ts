import type { Node } from 'prosemirror-model'
import { emptyRecord, type RecordType } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'

/** Short names for writing a section's text by hand. */
const words = (text: string) => (text ? [schema.text(text)] : [])
/** Words in another language than the rest of the plan say so. */
type Language = { lang: string; dir?: string }

export const p = (text: string, language: Language | null = null): Node =>
  schema.node('paragraph', language, words(text))
export const h = (text: string): Node => schema.node('heading', { level: 2 }, words(text))
export const quote = (...paragraphs: Node[]): Node => schema.node('blockquote', null, paragraphs)
const listItems = (items: readonly string[]) => items.map((item) => schema.node('list_item', null, [p(item)]))
export const ul = (items: readonly string[]): Node => schema.node('bullet_list', null, listItems(items))
export const ol = (items: readonly string[]): Node => schema.node('ordered_list', null, listItems(items))

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): Node {
  const row = (type: 'table_header' | 'table_cell') => (cells: readonly string[]) =>
    schema.node(
      'table_row',
      null,
      cells.map((cell) => schema.node(type, null, [p(cell)])),
    )
  return schema.node('table', null, [row('table_header')(heads), ...rows.map(row('table_cell'))])
}

export const record = (type: RecordType, id: string, values: Record<string, string>): Node =>
  emptyRecord(type, id, values)

export const doc = (nodes: readonly Node[]): Node => schema.node('doc', null, nodes)
