import { keyOf } from '../words/key.ts'
import type { Words } from '../words/words.ts'
import type { ReadingWords } from './reading-words.ts'
import { fieldsOf, type RecordType } from './record-fields.ts'
import type { SectionKey } from './sections.ts'

/** Sentences about the template alone, for whoever does not carry all others along. */
export type SectionWords = Pick<Words, Extract<keyof Words, `sections_${string}`>>

export const sectionTitle = (key: SectionKey, words: SectionWords): string => words[`sections_title_${key}`]()

/** What to write there, in one short sentence. */
export const sectionPrompt = (key: SectionKey, words: SectionWords): string => words[`sections_prompt_${key}`]()

/** "Need". */
export const recordName = (type: RecordType, words: SectionWords): string => words[`sections_record_${type}`]()

type FieldMessage = Extract<keyof SectionWords, `sections_${'field' | 'hint'}_${string}`>
const fieldText = (what: 'field' | 'hint', type: RecordType, name: string, words: SectionWords): string | undefined =>
  fieldsOf(type).some((field) => field.name === name)
    ? words[`sections_${what}_${type}_${keyOf(name)}` as FieldMessage]()
    : undefined

/** What a field is called in its record. One that was pasted into another kind of record keeps its name, in words. */
export const fieldName = (type: RecordType, name: string, words: SectionWords): string =>
  fieldText('field', type, name, words) ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')

/** One short question or example, for beside the empty field. */
export const fieldHint = (type: RecordType, name: string, words: SectionWords): string =>
  fieldText('hint', type, name, words) ?? ''

/** The few words that a reading page adds to what people wrote, in the reader's language. */
export const readingWordsIn = (words: SectionWords): ReadingWords => ({
  done: words.sections_done(),
  toDo: words.sections_to_do(),
  recordTitle: (type, id) => words.sections_record_with_id({ record: recordName(type, words), id }),
  fieldLabel: (type, field) => fieldName(type, field, words),
})
