import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { PlanStart } from '#domain/plan/commands.ts'
import { type Answer, EMPTY_ANSWER, formKey } from './answer.ts'
import { asSent, fieldsOf, readForm } from './fields.ts'
import { fieldErrors, inOrder } from './problems.ts'
import { START, startPlan } from './start-plan.ts'

/** Starts a plan, signs this browser in as its guide, and goes to where people are invited: that comes first. */
export async function start({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>) {
  const sent = await readForm(request)
  const fields = fieldsOf(sent)
  const answer: Answer = { ...EMPTY_ANSWER, form: formKey(START), values: fields.values() }
  const parsed = PlanStart.safeParse(asSent(startPlan.read(fields)))
  if (!parsed.success) {
    return data<Answer>(
      { ...answer, errors: inOrder(fieldErrors(parsed.error, startPlan.missing), startPlan.labels) },
      { status: 400 },
    )
  }
  try {
    const { started, setCookie } = await context.start(parsed.data, {
      commandId: fields.optional('commandId') ?? null,
      invitation: fields.optional('invitation'),
    })
    const headers = new Headers(setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]))
    return redirect(`/plans/${started.planId}/people?done=started`, { status: 303, headers })
  } catch (error) {
    if (!(error instanceof Response) || error.status !== 403) throw error
    return data<Answer>({ ...answer, problem: await error.text() }, { status: 403 })
  }
}
