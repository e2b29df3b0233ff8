import { fieldLabel, RECORDS, type RecordType } from './record-fields.ts'

/** The few words that a reading page or an export adds to what people wrote. Another language hands in its own. */
export type ReadingWords = {
  /** Before a task that is done, and before one that is not. */
  done: string
  toDo: string
  /** First line of a record: "Need N1". */
  recordTitle: (type: RecordType, id: string) => string
  fieldLabel: (type: RecordType, field: string) => string
}

export const ENGLISH: ReadingWords = {
  done: 'Done:',
  toDo: 'To do:',
  recordTitle: (type, id) => `${RECORDS[type].title} ${id}`,
  fieldLabel,
}

/** A label before its value: "Who needs it:". One that ends in a mark of its own ("I can …") gets no colon. */
export const fieldTitle = (words: ReadingWords, type: RecordType, field: string): string =>
  words.fieldLabel(type, field).replace(/(?<![:?…])$/, ':')
