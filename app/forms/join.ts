import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { firstStop } from '#app/components/start/first-stop.ts'
import { readForm } from './fields.ts'

/** Joins by a personal link and signs this browser in. A link that was just used, or is too old, says so. */
export async function join({ request, context, params }: ActionFunctionArgs) {
  const sent = await readForm(request)
  const version = Number(sent.get('role') ?? '')
  const form = { commandId: sent.get('commandId'), saysYesTo: version > 0 ? version : null }
  try {
    const { view, setCookie } = await context.join(params.token ?? '', form)
    const headers = new Headers(setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]))
    return redirect(`${firstStop(view) ?? `/plans/${view.plan.id}/welcome`}?done=joined`, { status: 303, headers })
  } catch (error) {
    if (!(error instanceof Response) || error.status !== 403) throw error
    return data({ problem: await error.text() }, { status: 403 })
  }
}
