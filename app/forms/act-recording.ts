import {
  type ActionFunctionArgs,
  data,
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as memory,
  unstable_parseMultipartFormData as parse,
  redirect,
} from '@remix-run/node'
import { isSectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import { type Asked, act, answerOf, expected, failed, linesOf } from './act.ts'
import { fieldsOf } from './fields.ts'
import { sayWords, unsayWords } from './scribing.ts'

/** A recording and the few fields beside it; the door knows its own limit for the recording alone. */
const MOST_BYTES = 6 * 1024 * 1024 + 64 * 1024

/** The action of the page on which people send recordings: the one form of ours that carries a file, and plain ones. */
export async function actOnRecording(args: ActionFunctionArgs) {
  const { request, context, params } = args
  const page = `/plans/${params.planId}/sections/${params.key}/say`
  if (!(request.headers.get('content-type') ?? '').startsWith('multipart/form-data')) {
    return act(args, [unsayWords], () => `${page}?done=words-unsaid`)
  }
  const sent = await readRecording(request)
  const fields = fieldsOf(new URLSearchParams({ section: params.key ?? '' }))
  const asked = await send({ context, params }, sent)
  if (asked.ok) return redirect(`${page}?done=words-said`, 303)
  return data({ ...answerOf(sayWords.type, fields, asked), nextId: context.newId() }, { status: asked.status })
}

/** `bytes` is null where nothing was recorded or chosen, `tooLong` where it is more than anybody takes. */
type Sent = { bytes: Uint8Array | null; tooLong: boolean; commandId: string | null }

async function readRecording(request: Request): Promise<Sent> {
  const size = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (!(size <= MOST_BYTES)) return { bytes: null, tooLong: true, commandId: null }
  try {
    const form = await parse(request, memory({ maxPartSize: MOST_BYTES }))
    const file = form.get('recording')
    const commandId = form.get('commandId')
    const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
    return { bytes, tooLong: false, commandId: typeof commandId === 'string' ? commandId : null }
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { bytes: null, tooLong: true, commandId: null }
    throw error
  }
}

async function send(
  { context, params }: Pick<ActionFunctionArgs, 'context' | 'params'>,
  { bytes, tooLong, commandId }: Sent,
): Promise<Asked> {
  const wrong = (status: number, message: string) => failed(status, { errors: [{ field: 'recording', message }] })
  if (tooLong) return wrong(413, m.errors_recording_too_long())
  if (!bytes || !isSectionKey(params.key)) return wrong(400, m.scribe_say_file_missing())
  try {
    const outcome = await context.scribing.say(params.planId ?? '', params.key, bytes, commandId)
    return outcome.ok ? { ok: true, result: outcome.result ?? {} } : failed(409, { refusals: linesOf(outcome) })
  } catch (error) {
    return expected(error)
  }
}
