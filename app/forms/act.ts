import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { Command } from '#domain/commands.ts'
import { findRule } from '#domain/rules/catalogue.ts'
import type { AnyRule } from '#domain/rules/rule.ts'
import type { Outcome, ToldRefusal } from '#server/outcome.ts'
import * as m from '#words'
import { type Answer, type FieldError, formKey, type RefusalLine, stoppedForm } from './answer.ts'
import { asSent, type Fields, fieldsOf, readForm } from './fields.ts'
import type { CommandForm } from './form.ts'
import { requestOverride } from './overrides.ts'
import { fieldErrors, inOrder } from './problems.ts'

type Args = Pick<ActionFunctionArgs, 'request' | 'context' | 'params'>
export type Done = { type: string; fields: Fields; result: Record<string, unknown> }

/**
 * A page's action: reads which of its forms was sent, asks for that command, and says where to go on (303, so that a
 * reload sends nothing again). What did not go through comes back with everything that was typed.
 */
export async function act(
  { request, context, params }: Args,
  forms: readonly CommandForm[],
  next: (done: Done) => string,
) {
  const sent = await readForm(request)
  return actOn({ context, params, sent }, forms, next)
}

export async function actOn(
  { context, params, sent }: Omit<Args, 'request'> & { sent: URLSearchParams },
  forms: readonly CommandForm[],
  next: (done: Done) => string,
) {
  const planId = params.planId ?? ''
  const type = sent.get('type') ?? ''
  const isOverride = type === requestOverride.type
  const form = isOverride ? requestOverride : forms.find((known) => known.type === type)
  if (!form) throw new Response('This page does not know that form. Nothing was changed.', { status: 400 })
  const fields = fieldsOf(sent)
  const asked = await ask({ context, planId, form, fields, commandId: sent.get('commandId') })
  if (asked.ok && !isOverride) return redirect(next({ type, fields, result: asked.result }), 303)
  await context.meet(planId)
  const answer = isOverride
    ? overrideAnswer(fields, asked)
    : answerOf(formKey(type, sent.get('of') ?? ''), fields, asked)
  return data({ ...answer, nextId: context.newId() }, { status: asked.ok ? 200 : asked.status })
}

export type Asked =
  | { ok: true; result: Record<string, unknown> }
  | { ok: false; status: number; errors: FieldError[]; problem: string | null; refusals: RefusalLine[] }

type Asking = { context: Args['context']; planId: string; form: CommandForm; fields: Fields; commandId: string | null }

/** Parses and runs one command. Throws only what the page cannot answer itself: not signed in, no such plan, a bug. */
export async function ask({ context, planId, form, fields, commandId }: Asking): Promise<Asked> {
  const read = readCommand(form, fields)
  if (!read.ok) return failed(400, { errors: read.errors })
  try {
    const outcome = await context.run(planId, read.command, commandId)
    return outcome.ok ? { ok: true, result: outcome.result ?? {} } : failed(409, { refusals: linesOf(outcome) })
  } catch (error) {
    return expected(error)
  }
}

type ReadCommand = { ok: true; command: Command } | { ok: false; errors: FieldError[] }

/** The command that a form asks for, or what its sender has to mend first. */
export function readCommand(form: CommandForm, fields: Fields): ReadCommand {
  const parsed = Command.safeParse(asSent({ type: form.type, ...form.read(fields) }))
  const own = form.check?.(fields) ?? []
  if (parsed.success && own.length === 0) return { ok: true, command: parsed.data }
  const seen = parsed.success ? [] : fieldErrors(parsed.error, form.missing)
  const errors = [...own, ...seen.filter(({ field }) => !own.some((error) => error.field === field))]
  return { ok: false, errors: inOrder(errors, form.labels) }
}

export const failed = (status: number, why: Partial<Extract<Asked, { ok: false }>>): Asked => ({
  ...{ ok: false, status, errors: [], problem: null, refusals: [] },
  ...why,
})

/** Answered on the page itself: bad input, not yours to do, too much, busy. */
const ON_THE_PAGE = [400, 403, 413, 429, 503]

/** Answered on the page, or thrown on. */
export async function expected(error: unknown): Promise<Asked> {
  if (!(error instanceof Response) || !ON_THE_PAGE.includes(error.status)) throw error
  return failed(error.status, { problem: await error.text() })
}

export const linesOf = ({ refusals }: Extract<Outcome, { ok: false }>): RefusalLine[] => refusals.map(lineOf)

export const lineOf = ({ ruleId, gate, lpf, message, override }: ToldRefusal): RefusalLine => {
  const rule = findRule(ruleId, gate)
  return {
    ...{ ruleId, gate, override, lpf: lpf ?? null, message },
    ...{ title: rule?.title(m) ?? m.rules_some_rule(), mend: rule?.mend(m) ?? '' },
  }
}

export function answerOf(form: string, fields: Fields, asked: Asked): Answer {
  const { errors, problem, refusals } = asked.ok ? { errors: [], problem: null, refusals: [] } : asked
  const ballotId = fields.optional('ballotId') ?? null
  return { form, values: fields.values(), errors, problem, refusals, ballotId, override: null, nextId: null }
}

/**
 * Asking to go on although a rule says stop answers on the same page, with what stood in the form that was stopped, so
 * that nothing has to be typed again. (A reload asks for the same under the same id and writes nothing.)
 */
function overrideAnswer(fields: Fields, asked: Asked): Answer {
  const rule = findRule(fields.text('ruleId'), fields.text('gate'))
  if (!asked.ok) {
    const answer = answerOf(formKey(requestOverride.type, fields.text('ruleId')), fields, asked)
    return { ...answer, refusals: rule ? [againOf(rule)] : [] }
  }
  const { form, values } = stoppedForm(fields.values())
  return { ...answerOf(form, fields, asked), values, override: rule?.override === 'acknowledge' ? 'granted' : 'asked' }
}

/** The rule once more, so that its form can be filled in again. */
const againOf = ({ id, gate, lpf, title, protects, override, mend }: AnyRule): RefusalLine => ({
  ...{ ruleId: id, gate, lpf: lpf ?? null, override },
  ...{ title: title(m), message: protects(m), mend: mend(m) },
})
