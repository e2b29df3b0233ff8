import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Invitation } from '#app/components/start/invitation.tsx'
import { knownAs } from '#app/components/start/known-as.ts'
import { join } from '#app/forms/join.ts'

/** Looks only: opening a link, or a preview of it in a message, uses nothing up. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const invitation = await context.invitation(params.token ?? '')
  return { invitation, commandId: context.newId(), known: await knownAs(context, invitation) }
}

export const action = (args: ActionFunctionArgs) => join(args)

export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

export default function JoinByLink() {
  const { invitation, commandId, known } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  return <Invitation invitation={invitation} commandId={commandId} known={known} problem={problem} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: 'Your invitation – Evenground' }, { name: 'robots', content: 'noindex, nofollow' }]
