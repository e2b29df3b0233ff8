import { z } from 'zod'
import { sectionKey, words } from '../input.ts'
import { PLACE_ID } from '../text/places.ts'
import { isFieldName, RECORD_TYPES } from '../text/record-fields.ts'
import { fieldNameOf } from '../text/yjs-records.ts'

/** Longer than anybody answers one question. */
export const MOST_CHARACTERS = 4000
const kind = z.enum(RECORD_TYPES)
const recordId = z.string().regex(PLACE_ID)
const key = z.string().refine((text) => isFieldName(fieldNameOf(text)))
/** A line stays one line: nobody can write a second one in a field of the editor either. */
const line = words(MOST_CHARACTERS, 0).overwrite((text) => text.replace(/\s*\n\s*/g, ' '))

/**
 * What a form can do with a need, an action … in the text, besides the editor: an ordinary edit in the name of whoever
 * sends it, so nothing of it is written into the log.
 */
export const RecordRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('record.add'),
    section: sectionKey,
    kind,
    answers: z.record(key, z.strictObject({ text: line })),
  }),
  z.strictObject({
    type: z.literal('record.change'),
    section: sectionKey,
    recordId,
    /** What stood there when it was read, and what should: what others changed meanwhile is kept. */
    answers: z.record(key, z.strictObject({ was: words(10 * MOST_CHARACTERS, 0), text: line })),
  }),
  z.strictObject({
    type: z.literal('record.remove'),
    section: sectionKey,
    recordId,
    /** All answers as they were read, one after the other. */
    was: z.string().max(100 * MOST_CHARACTERS),
  }),
])
export type RecordRequest = z.output<typeof RecordRequest>
