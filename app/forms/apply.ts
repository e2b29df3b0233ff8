import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { Application } from '#domain/recruitment/commands.ts'
import * as m from '#words'
import { answerOf, expected, failed } from './act.ts'
import { APPLY, applyLabels } from './apply-labels.ts'
import { asSent, fieldsOf, readForm } from './fields.ts'
import { fieldErrors, inOrder } from './problems.ts'

const missing = {
  name: m.recruitment_public_name_missing(),
  reach: m.recruitment_public_reach_missing(),
}

/** Puts a stranger on the list of a call. Nobody has to sign in, and nothing of it comes near the log. */
export async function apply({ request, context, params }: ActionFunctionArgs) {
  const planId = params.planId ?? ''
  const fields = fieldsOf(await readForm(request))
  const questions = (await context.recruitment.call(planId)).text.categories.length
  const names = Array.from({ length: questions }, (_, n) => `profile${n}`)
  const parsed = Application.safeParse(
    asSent({
      ...{ name: fields.text('name'), reach: fields.text('reach'), side: fields.optional('side') },
      profile: names.map((name) => fields.whole(name) ?? 0),
    }),
  )
  const unanswered = names
    .filter((name) => !fields.optional(name))
    .map((field) => ({ field, message: m.start_choose_one() }))
  if (!parsed.success || unanswered.length > 0) {
    const seen = parsed.success ? [] : fieldErrors(parsed.error, missing)
    const asked = failed(400, { errors: inOrder([...seen, ...unanswered], applyLabels) })
    return data({ ...answerOf(APPLY, fields, asked), nextId: null }, { status: 400 })
  }
  try {
    const key = await context.recruitment.apply(planId, parsed.data)
    return redirect(`/apply/${planId}?key=${key}`, 303)
  } catch (error) {
    const asked = await expected(error)
    return data({ ...answerOf(APPLY, fields, asked), nextId: null }, { status: asked.ok ? 200 : asked.status })
  }
}
