import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import * as m from '#words'
import { expected } from './act.ts'
import { type Answer, EMPTY_ANSWER } from './answer.ts'
import { fieldsOf, readForm } from './fields.ts'

/** Shares, locks or opens a device that several people use. */
export async function device({ request, context, params }: ActionFunctionArgs) {
  const planId = params.planId ?? ''
  const fields = fieldsOf(await readForm(request))
  const [memberId, pin, act] = [fields.text('memberId'), fields.text('pin').trim(), fields.text('act')]
  try {
    if (act === 'lock') await context.devices.lock(planId)
    else if (act === 'unlock') await context.devices.unlock(planId, { memberId, pin })
    else await context.devices.share(planId, { memberId, picture: fields.text('picture'), pin })
  } catch (error) {
    const asked = await expected(error)
    const problem = asked.ok ? null : asked.problem
    const answer: Answer = { ...EMPTY_ANSWER, form: 'device', problem: problem ?? m.errors_something_broke() }
    return data(answer, { status: asked.ok ? 200 : asked.status })
  }
  return redirect(act === 'lock' ? `/device/${planId}` : `/plans/${planId}`, 303)
}
