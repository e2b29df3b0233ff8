import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { Side } from '#domain/members/state.ts'
import * as m from '#words'
import { answerOf, expected, failed } from './act.ts'
import type { FieldError } from './answer.ts'
import { DOOR } from './doors.ts'
import { fieldsOf, readForm } from './fields.ts'

/** Comes in by a code and signs this browser in. What is missing or wrong is said on the same page. */
export async function comeIn({ request, context, params }: ActionFunctionArgs) {
  const fields = fieldsOf(await readForm(request))
  const name = fields.flag('name') ? fields.text('name').trim() : undefined
  const side = fields.optional('side')
  const errors: FieldError[] = [
    ...(name === '' ? [{ field: 'name', message: m.doors_name_missing() }] : []),
    ...(fields.flag('asksSide') && !isSide(side) ? [{ field: 'side', message: m.doors_side_missing() }] : []),
  ]
  const answered = (asked: Parameters<typeof answerOf>[2], status: number) =>
    data({ ...answerOf(DOOR, fields, asked), nextId: context.newId() }, { status })
  if (errors.length > 0) return answered(failed(400, { errors }), 400)
  try {
    const commandId = fields.optional('commandId') ?? null
    const entering = { commandId, name, side: isSide(side) ? side : undefined }
    const { planId, setCookie } = await context.doors.enter(params.code ?? '', entering)
    const headers = new Headers(setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]))
    return redirect(`/plans/${planId}/live?done=joined`, { status: 303, headers })
  } catch (error) {
    const asked = await expected(error)
    return answered(asked, asked.ok ? 200 : asked.status)
  }
}

const isSide = (text: string | undefined): text is Side => text === 'citizen' || text === 'professional'
