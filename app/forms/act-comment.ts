import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { CommentRequest } from '#domain/comments/commands.ts'
import { type Asked, answerOf, expected, failed } from './act.ts'
import { formKey } from './answer.ts'
import type { CommentForm } from './comments.ts'
import { asSent, type Fields, fieldsOf, readForm } from './fields.ts'
import { fieldErrors, inOrder } from './problems.ts'

type Args = Pick<ActionFunctionArgs, 'request' | 'context' | 'params'>
type Said = { type: CommentForm['type']; threadId: string }

/** As `act`, for what is said beside the text: a page's action for the forms of `comments.ts`. */
export async function actOnComment(
  { request, context, params }: Args,
  forms: readonly CommentForm[],
  next: (said: Said) => string,
) {
  const sent = await readForm(request)
  const form = forms.find(({ type }) => type === sent.get('type'))
  if (!form) throw new Response('This page does not know that form. Nothing was changed.', { status: 400 })
  const fields = fieldsOf(sent)
  const asked = await say({ context, params }, form, fields, sent.get('commandId'))
  if (asked.ok) return redirect(next({ type: form.type, threadId: String(asked.result.threadId) }), 303)
  const answer = answerOf(formKey(form.type, sent.get('of') ?? ''), fields, asked)
  return data({ ...answer, nextId: context.newId() }, { status: asked.status })
}

async function say(
  { context, params }: Pick<Args, 'context' | 'params'>,
  form: CommentForm,
  fields: Fields,
  commandId: string | null,
): Promise<Asked> {
  const parsed = CommentRequest.safeParse(asSent({ type: form.type, ...form.read(fields) }))
  if (!parsed.success) return failed(400, { errors: inOrder(fieldErrors(parsed.error, form.missing), form.labels) })
  try {
    return { ok: true, result: await context.comments.say(params.planId ?? '', parsed.data, commandId) }
  } catch (error) {
    return expected(error)
  }
}
