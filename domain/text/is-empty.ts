import type { Node } from 'prosemirror-model'
import { isRecordType } from './record-fields.ts'

/** Has this text no words, no pictures and no records? Such a section counts as not written. */
export function isEmpty(doc: Node): boolean {
  let empty = true
  doc.descendants((node) => {
    if (node.isText ? /\S/.test(node.text ?? '') : node.type.name === 'image' || isRecordType(node.type.name)) {
      empty = false
    }
    return empty
  })
  return empty
}
