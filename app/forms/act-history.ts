import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { HistoryRequest } from '#domain/history/commands.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import { type Asked, answerOf, expected, failed } from './act.ts'
import { formKey } from './answer.ts'
import { asSent, type Fields, fieldsOf, readForm } from './fields.ts'
import type { HistoryForm } from './history.ts'
import { fieldErrors, inOrder } from './problems.ts'

type Args = Pick<ActionFunctionArgs, 'request' | 'context' | 'params'>

/** As `act`, for what is done with a section's past: a page's action for the forms of `history.ts`. */
export async function actOnHistory(
  { request, context, params }: Args,
  forms: readonly HistoryForm[],
  next: (type: HistoryForm['type']) => string,
) {
  const sent = await readForm(request)
  const form = forms.find(({ type }) => type === sent.get('type'))
  if (!form) throw new Response('This page does not know that form. Nothing was changed.', { status: 400 })
  const fields = fieldsOf(sent)
  const asked = await ask({ context, params }, form, fields, sent.get('commandId'))
  if (asked.ok) return redirect(next(form.type), 303)
  const answer = answerOf(formKey(form.type, sent.get('of') ?? ''), fields, asked)
  return data({ ...answer, nextId: context.newId() }, { status: asked.status })
}

async function ask(
  { context, params: { planId = '', key } }: Pick<Args, 'context' | 'params'>,
  form: HistoryForm,
  fields: Fields,
  commandId: string | null,
): Promise<Asked> {
  if (!isSectionKey(key)) throw new Response(m.sections_page_none(), { status: 404 })
  const parsed = HistoryRequest.safeParse(asSent({ type: form.type, ...form.read(fields) }))
  if (!parsed.success) return failed(400, { errors: inOrder(fieldErrors(parsed.error, form.missing), form.labels) })
  try {
    return { ok: true, result: await context.history.ask(planId, key, parsed.data, commandId) }
  } catch (error) {
    return expected(error)
  }
}
