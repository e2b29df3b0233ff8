import type { FormWords } from '#app/editor/form-words.ts'
import { fieldsOf, RECORD_TYPES } from '#domain/text/record-fields.ts'
import { fieldHint, fieldName, recordName } from '#domain/text/section-words.ts'
import * as m from '#words'

/** For loaders: what the forms in a text are called. Made on the server, so that no browser loads what it won't show. */
export const formWords = (): FormWords =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => [
      type,
      {
        title: recordName(type, m),
        fields: Object.fromEntries(
          fieldsOf(type).map(({ name }) => [name, { label: fieldName(type, name, m), hint: fieldHint(type, name, m) }]),
        ),
      },
    ]),
  ) as FormWords
