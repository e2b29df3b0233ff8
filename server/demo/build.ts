import type { Node } from 'prosemirror-model'
import { emptyRecord, type RecordType } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'

/** Short names for writing a section's text by hand. */
const words = (text: string) => (text ? [schema.text(text)] : [])
export const p = (text: string): Node => schema.node('paragraph', null, words(text))
export const h = (text: string, level = 2): Node => schema.node('heading', { level }, words(text))
export const quote = (text: string): Node => schema.node('blockquote', null, [p(text)])
export const ul = (...items: string[]): Node =>
  schema.node(
    'bullet_list',
    null,
    items.map((item) => schema.node('list_item', null, [p(item)])),
  )

/** The first row holds the headings. */
export function table(...rows: string[][]): Node {
  const row = (cells: string[], i: number) => {
    const type = i === 0 ? 'table_header' : 'table_cell'
    return schema.node(
      'table_row',
      null,
      cells.map((cell) => schema.node(type, null, [p(cell)])),
    )
  }
  return schema.node('table', null, rows.map(row))
}

export const record = (type: RecordType, id: string, values: Record<string, string>): Node =>
  emptyRecord(type, id, values)
export const doc = (...nodes: Node[]): Node => schema.node('doc', null, nodes)
