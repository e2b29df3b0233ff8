import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personWords } from '#app/components/people/words.ts'
import { roleWords } from '#app/components/plan/roles.ts'
import { firstStop } from '#app/components/start/first-stop.ts'
import { Invitation } from '#app/components/start/invitation.tsx'
import { knownAs } from '#app/components/start/known-as.ts'
import { Spent } from '#app/components/start/spent.tsx'
import { join } from '#app/forms/join.ts'
import * as m from '#words'

/**
 * Looks only: opening a link, or a preview of it in a message, uses nothing up. Whoever joined with a card before can
 * scan it again in the same browser: it leads to the vote that waits for them, or to the plan.
 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const invitation = await context.invitation(params.token ?? '')
  const known = await knownAs(context, invitation)
  if (invitation.used && known?.by === 'same') throw redirect(firstStop(known.view) ?? `/plans/${invitation.planId}`)
  const { role } = invitation
  return {
    invitation: {
      ...invitation,
      as: personWords(invitation),
      role: role && { version: role.version, words: roleWords(role) },
    },
    ...{ commandId: context.newId(), known: known?.by ?? null },
  }
}

export const action = (args: ActionFunctionArgs) => join(args)

export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

export default function JoinByLink() {
  const page = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  if (problem || !page.invitation.usable) return <Spent {...page} problem={problem} />
  return <Invitation {...page} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction = () => [
  { title: `${m.start_invitation_page()} – Evenground` },
  { name: 'robots', content: 'noindex, nofollow' },
]
