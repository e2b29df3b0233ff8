import type { Node } from 'prosemirror-model'
import { fieldsOf, isRecordType, RECORDS, type RecordType } from './record-fields.ts'
import { schema } from './schema.ts'

export { fieldLabel, fieldsOf, RECORD_TYPES, RECORDS, type RecordField, type RecordType } from './record-fields.ts'

/** A need, asset, outcome … as it stands in the text. */
export type TextRecord = {
  type: RecordType
  /** As written, such as N1; two people who add one at the same moment can give both the same id. */
  id: string
  /** Words by field name, spaces collapsed. Every field of its kind is here, '' where nothing is written. */
  fields: Record<string, string>
  /** Names of required fields without words. */
  missing: string[]
}

/** All records of a text in reading order. Fields may come in any order; the words of a repeated one are joined. */
export function readRecords(doc: Node): TextRecord[] {
  const found: TextRecord[] = []
  doc.descendants((node) => {
    if (!isRecordType(node.type.name)) return true
    found.push(readRecord(node, node.type.name))
    return false
  })
  return found
}

function readRecord(node: Node, type: RecordType): TextRecord {
  const words = new Map<string, string[]>(fieldsOf(type).map(({ name }) => [name, []]))
  for (const { attrs, textContent } of node.children) {
    const texts = words.get(attrs.name) ?? []
    words.set(attrs.name, texts)
    texts.push(textContent)
  }
  const fields = Object.fromEntries(
    [...words].map(([name, texts]) => [name, texts.join(' ').replace(/\s+/g, ' ').trim()]),
  )
  const missing = fieldsOf(type).filter(({ name, required }) => required && fields[name] === '')
  return { type, id: node.attrs.id, fields, missing: missing.map(({ name }) => name) }
}

/** A record with all its fields, empty or filled from `values` (words by field name). */
export function emptyRecord(type: RecordType, id: string, values: Record<string, string> = {}): Node {
  const fields = fieldsOf(type).map(({ name }) =>
    schema.node('field', { name }, values[name] ? [schema.text(values[name])] : []),
  )
  return schema.node(type, { id }, fields)
}

/** The id after the highest one in use: N1, N2 … Numbers of deleted records below it are not used again. */
export function nextRecordId(doc: Node, type: RecordType): string {
  const { prefix } = RECORDS[type]
  let highest = 0
  doc.descendants((node) => {
    const { id } = node.attrs
    if (node.type.name !== type) return true
    if (id.startsWith(prefix) && /^\d{1,6}$/.test(id.slice(prefix.length))) {
      highest = Math.max(highest, Number(id.slice(prefix.length)))
    }
    return false
  })
  return `${prefix}${highest + 1}`
}
