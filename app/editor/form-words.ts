import type { RecordType } from '#domain/text/record-fields.ts'

type FieldWords = { label: string; hint: string }

/** What the forms in a text (needs, actions …) and their fields are called, in the reader's language. */
export type FormWords = Record<RecordType, { title: string; fields: Record<string, FieldWords> }>

/** A field that was pasted in from another kind of form keeps its own name. */
export const fieldWords = (forms: FormWords, type: RecordType, name: string): FieldWords =>
  forms[type].fields[name] ?? { label: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '), hint: '' }
