import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { RecordRequest } from '#domain/records/commands.ts'
import { fieldName } from '#domain/text/section-words.ts'
import { fieldNameOf } from '#domain/text/yjs-records.ts'
import type { RecordDone } from '#server/records/door.ts'
import * as m from '#words'
import { type Asked, answerOf, expected, failed } from './act.ts'
import { type FieldError, formKey } from './answer.ts'
import { type Fields, fieldsOf, readForm } from './fields.ts'
import { fieldErrors } from './problems.ts'
import { ADD_RECORD, answerField, disputedField, REMOVE_RECORD, readField, recordRequest } from './records.ts'

type Args = Pick<ActionFunctionArgs, 'request' | 'context' | 'params'>
type Said = Asked | { ok: 'disputed'; done: RecordDone }

const DONE: Record<RecordRequest['type'], string> = {
  'record.add': 'record-added',
  'record.change': 'record-changed',
  'record.remove': 'record-removed',
}

/** As `act`, for the forms of needs, actions …: an action that leads back to the part, to where the form stands in it. */
export async function actOnRecord({ request, context, params }: Args) {
  const sent = await readForm(request)
  const fields = fieldsOf(sent)
  const type = fields.text('type')
  const asked = await ask({ context, params }, type, fields, sent.get('commandId'))
  if (asked.ok === true) {
    const part = `/plans/${params.planId}/sections/${params.key}`
    const { kind, label } = asked.result as Pick<RecordDone, 'kind' | 'label'>
    const place = type === REMOVE_RECORD ? '' : `#${params.key}-${kind}-${label}`
    return redirect(`${part}?done=${DONE[type as RecordRequest['type']]}${place}`, 303)
  }
  const key = formKey(type, sent.get('of') ?? '')
  if (asked.ok === 'disputed') {
    const errors = disputedErrors(asked.done)
    const answer = answerOf(key, fields, failed(409, { errors }))
    return data({ ...answer, values: { ...answer.values, ...nowOf(asked.done) }, nextId: context.newId() }, 409)
  }
  return data({ ...answerOf(key, fields, asked), nextId: context.newId() }, { status: asked.status })
}

async function ask(
  { context, params }: Pick<Args, 'context' | 'params'>,
  type: string,
  fields: Fields,
  commandId: string | null,
): Promise<Said> {
  const parsed = RecordRequest.safeParse(recordRequest(type, fields))
  if (!parsed.success) return failed(400, { errors: fieldErrors(parsed.error) })
  const request = parsed.data
  if (request.type === ADD_RECORD && Object.values(request.answers).every(({ text }) => text === '')) {
    const [first = ''] = Object.keys(request.answers)
    return failed(400, { errors: [{ field: answerField(first), message: m.records_missing() }] })
  }
  try {
    const done = await context.records.change(params.planId ?? '', request, commandId)
    return done.disputed.length > 0 ? { ok: 'disputed', done } : { ok: true, result: { ...done } }
  } catch (error) {
    return expected(error)
  }
}

const disputedErrors = ({ kind, disputed }: RecordDone): FieldError[] =>
  disputed.map(({ key }) => ({
    field: answerField(key),
    message: m.records_disputed({ field: fieldName(kind, fieldNameOf(key), m) }),
  }))

/** What stands there now is what they have read when they save again. */
const nowOf = ({ disputed }: RecordDone): Record<string, string[]> =>
  Object.fromEntries(
    disputed.flatMap(({ key, now }) => [
      [readField(key), [now]],
      [disputedField(key), [now]],
    ]),
  )
