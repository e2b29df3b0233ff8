import type { FormWords } from '#app/editor/form-words.ts'
import { fieldsOf, RECORD_TYPES, RECORDS } from '#domain/text/record-fields.ts'

/** For loaders: what the forms in a text are called. Made on the server, so that no browser loads what it won't show. */
export const formWords = (): FormWords =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => [
      type,
      {
        title: RECORDS[type].title,
        fields: Object.fromEntries(fieldsOf(type).map(({ name, label, hint }) => [name, { label, hint }])),
      },
    ]),
  ) as FormWords
