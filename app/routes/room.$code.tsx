import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Door } from '#app/components/doors/door.tsx'
import { comeIn } from '#app/forms/come-in.ts'
import * as m from '#words'

/** Looks only. Whoever took this seat in this browser before goes on to the meeting. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const door = await context.doors.look(params.code ?? '')
  const memberships = await context.memberships()
  const here = memberships.find(({ planId }) => planId === door.planId)?.memberId ?? null
  if (here && here === door.seat?.memberId && door.seat.isTaken) throw redirect(`/plans/${door.planId}/live`)
  return { door, isOther: here !== null && here !== door.seat?.memberId, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) => comeIn(args)

export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

export default function Room() {
  return <Door {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction = () => [
  { title: `${m.doors_page()} – Evenground` },
  { name: 'robots', content: 'noindex, nofollow' },
]
