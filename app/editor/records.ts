import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { isRecordType } from '#domain/text/record-fields.ts'
import {
  emptyRecord,
  fieldsOf,
  nextRecordId,
  RECORD_TYPES,
  type RecordField,
  type RecordType,
} from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { FormWords } from './form-words.ts'
import { insertBlock } from './insert.ts'
import { USUAL_FORM } from './usual-form.ts'

export function recordsFor(section: SectionKey): RecordType[] {
  const usual = USUAL_FORM[section]
  return usual ? [usual, ...RECORD_TYPES.filter((type) => type !== usual)] : RECORD_TYPES
}

/** Puts an empty form into the text, the caret in its first field. */
export const insertRecord =
  (type: RecordType): Command =>
  (state, dispatch) =>
    insertBlock(emptyRecord(type, nextRecordId(state.doc, type)))(state, dispatch)

export const recordTitle = (record: Node, forms: FormWords): string =>
  isRecordType(record.type.name) ? `${forms[record.type.name].title} ${record.attrs.id}` : ''

/** The field that the caret is in. */
export function fieldAround({ selection: { $from } }: EditorState) {
  const field = $from.parent
  const record = $from.depth > 1 ? $from.node(-1) : undefined
  if (field.type !== schema.nodes.field || !record || !isRecordType(record.type.name)) return undefined
  const known = fieldsOf(record.type.name).find(({ name }) => name === field.attrs.name)
  return { field, record, known, index: $from.index(-1), recordStart: $from.start(-1) }
}

/** Usual answers to the field that the caret is in. */
export const choicesAt = (state: EditorState): RecordField['choices'] => fieldAround(state)?.known?.choices

/** Writes an answer into the field; an answer that is there already stays, and the new one is added. */
export const answer =
  (choice: string): Command =>
  (state, dispatch) => {
    const around = fieldAround(state)
    if (!around) return false
    const written = around.field.textContent.trim()
    if (written.split(', ').includes(choice)) return false
    const end = state.selection.$from.end()
    dispatch?.(state.tr.insertText(written === '' ? choice : `, ${choice}`, end).scrollIntoView())
    return true
  }

/** To the next field of the form (or the one before it). */
export const moveField =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const around = fieldAround(state)
    const next = around && around.index + by
    if (!around || next === undefined || next < 0 || next >= around.record.childCount) return false
    dispatch?.(selectEndOf(state.tr, around.recordStart, around.record, next).scrollIntoView())
    return true
  }

function selectEndOf(tr: Transaction, start: number, record: Node, index: number): Transaction {
  let end = start
  for (let i = 0; i <= index; i++) end += record.child(i).nodeSize
  return tr.setSelection(TextSelection.create(tr.doc, end - 1))
}
