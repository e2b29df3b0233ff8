import * as Y from 'yjs'
import { placeId } from './places.ts'
import { fieldsOf, isFieldName, isRecordType, type RecordType } from './record-fields.ts'
import { mergeWords, type WordEdit } from './word-merge.ts'
import { editBlock, wordsInBlock } from './yjs-blocks.ts'
import { placeAtEnd } from './yjs-paragraphs.ts'

/** One answer of a record. `key` is the field's name; the second of the same name is `name~2`. */
export type PlacedAnswer = { key: string; name: string; words: string }

/** A need, asset, outcome … of a shared text, named so that other people's edits don't move the name. */
export type PlacedRecord = {
  /** See `placeId`. */
  id: string
  type: RecordType
  /** As written: N1. Two records can have the same. */
  label: string
  /** Every field of its kind, '' where nothing is written, then others that were pasted in. */
  answers: PlacedAnswer[]
}

/** The same while its text is at hand. `quote`: the outermost quotation that it stands in. */
export type RecordInText = PlacedRecord & { element: Y.XmlElement; quote: Y.XmlElement | null }

/** What somebody read in a field, and what should stand there. */
export type AnswerChange = { was: string; text: string }
export type AnswerChanges = Readonly<Record<string, AnswerChange>>

/** A field whose words somebody else has changed at the same place. */
export type Disputed = { key: string; now: string }

/** What field an answer is for: `what~2` is a second `what`. */
export const fieldNameOf = (key: string): string => key.replace(/~\d+$/, '')

/** All records in the order in which one reads them. */
export function recordsInText(fragment: Y.XmlFragment): RecordInText[] {
  const found: RecordInText[] = []
  const visit = (parent: Y.XmlFragment, quote: Y.XmlElement | null): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      const { nodeName: type, _item: item } = child
      if (!isRecordType(type) || !item) visit(child, quote ?? (type === 'blockquote' ? child : null))
      else found.push({ ...placed(child, type, placeId(item.id)), element: child, quote })
    }
  }
  visit(fragment, null)
  return found
}

/** The same without the text itself. */
export const placedRecords = (fragment: Y.XmlFragment): PlacedRecord[] =>
  recordsInText(fragment).map(({ id, type, label, answers }) => ({ id, type, label, answers }))

function placed(element: Y.XmlElement, type: RecordType, id: string): PlacedRecord {
  const written = answersIn(element)
  const empty = fieldsOf(type)
    .filter(({ name }) => !written.some((answer) => answer.key === name))
    .map(({ name }) => ({ key: name, name, words: '' }))
  const order: readonly string[] = fieldsOf(type).map(({ name }) => name)
  const rank = ({ name }: PlacedAnswer) => (order.includes(name) ? order.indexOf(name) : order.length)
  const answers = [...written.map(({ key, name, words }) => ({ key, name, words })), ...empty]
  return {
    ...{ id, type, label: String(element.getAttribute('id') ?? '') },
    answers: answers.toSorted((a, b) => rank(a) - rank(b)),
  }
}

function answersIn(record: Y.XmlElement): (PlacedAnswer & { element: Y.XmlElement })[] {
  const times = new Map<string, number>()
  return record.toArray().flatMap((element) => {
    if (!(element instanceof Y.XmlElement)) return []
    const name: unknown = element.getAttribute('name')
    if (!isFieldName(name)) return []
    const nth = (times.get(name) ?? 0) + 1
    times.set(name, nth)
    return [{ key: nth === 1 ? name : `${name}~${nth}`, name, words: wordsInBlock(element), element }]
  })
}

/**
 * What has to be done so that a record says what somebody wants: nothing in fields that they left alone, and in the
 * others the same change to the words as they are now. `disputed`: fields in which others changed the same words.
 */
export function mergeAnswers(
  { answers }: PlacedRecord,
  changes: AnswerChanges,
): { edits: Map<string, WordEdit[]>; disputed: Disputed[] } {
  const edits = new Map<string, WordEdit[]>()
  const disputed: Disputed[] = []
  for (const [key, { was, text }] of Object.entries(changes)) {
    if (was.normalize('NFC') === text) continue
    const now = answers.find((answer) => answer.key === key)?.words ?? ''
    const merged = mergeWords({ was, text, now })
    if (!merged) disputed.push({ key, now })
    else if (merged.edits.length > 0) edits.set(key, merged.edits)
  }
  return { edits, disputed }
}

/** Makes these edits. Call it in a transaction of a document that nobody else holds. */
export function editRecord({ element }: Pick<RecordInText, 'element'>, edits: ReadonlyMap<string, WordEdit[]>): void {
  for (const [key, changes] of edits) {
    const field = answersIn(element).find((answer) => answer.key === key)?.element
    if (field) editBlock({ element: field }, changes)
    else element.push([fieldWith(fieldNameOf(key), changes.map(({ insert }) => insert).join(''))])
  }
}

/** Adds a record below the last one of its kind, or at the end of the text. */
export function addRecord(
  fragment: Y.XmlFragment,
  type: RecordType,
  label: string,
  answers: Readonly<Record<string, string>>,
): void {
  const record = new Y.XmlElement(type)
  record.setAttribute('id', label)
  const fields = fieldsOf(type).map(({ name }) => fieldWith(name, answers[name] ?? ''))
  record.insert(0, fields)
  fragment.insert(placeFor(fragment, type), [record])
}

function placeFor(fragment: Y.XmlFragment, type: RecordType): number {
  const blocks = fragment.toArray()
  const last = blocks.findLastIndex((block) => block instanceof Y.XmlElement && block.nodeName === type)
  if (last !== -1) return last + 1
  return placeAtEnd(fragment)
}

function fieldWith(name: string, words: string): Y.XmlElement {
  const field = new Y.XmlElement('field')
  field.setAttribute('name', name)
  if (words !== '') field.insert(0, [new Y.XmlText(words)])
  return field
}

/** Takes a record out of its text. */
export function removeRecord({ element }: Pick<RecordInText, 'element'>): void {
  const { parent } = element
  if (parent instanceof Y.XmlFragment) parent.delete(parent.toArray().indexOf(element), 1)
}
