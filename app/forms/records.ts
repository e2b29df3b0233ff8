import type { RecordRequest } from '#domain/records/commands.ts'
import type { Fields } from './fields.ts'

/** Which of the three things a form for a need, an action … asks for. */
export const ADD_RECORD = 'record.add' satisfies RecordRequest['type']
export const CHANGE_RECORD = 'record.change' satisfies RecordRequest['type']
export const REMOVE_RECORD = 'record.remove' satisfies RecordRequest['type']

/** What an answer's field is called in the form, and what goes along unseen: what its reader found there. */
export const answerField = (key: string): string => `answers.${key}.text`
export const readField = (key: string): string => `answers.${key}.was`
/** What stands there by now, where the answer to a form says that somebody else has changed the same words. */
export const disputedField = (key: string): string => `answers.${key}.now`

/** The request that a form asks for, as it came in. */
export function recordRequest(type: string, fields: Fields): Record<string, unknown> {
  const section = fields.text('section')
  if (type === REMOVE_RECORD) return { type, section, recordId: fields.text('recordId'), was: fields.text('was') }
  const keys = Object.keys(fields.values()).flatMap((name) => /^answers\.(.+)\.text$/.exec(name)?.[1] ?? [])
  const answers = Object.fromEntries(
    keys.map((key) => {
      const text = fields.text(answerField(key))
      return [key, type === ADD_RECORD ? { text } : { was: fields.text(readField(key)), text }]
    }),
  )
  if (type === ADD_RECORD) return { type, section, kind: fields.text('kind'), answers }
  return { type, section, recordId: fields.text('recordId'), answers }
}
