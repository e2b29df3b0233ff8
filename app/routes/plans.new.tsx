import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { StartForm } from '#app/components/start/start-form.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { start } from '#app/forms/start.ts'
import * as m from '#words'

export function loader({ context, request }: LoaderFunctionArgs) {
  // A one-use right to start a plan, on sites where that takes one; it goes along with the form.
  const invitation = new URL(request.url).searchParams.get('invitation')
  return { invitation, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) => start(args)

export default function NewPlan() {
  const { invitation, commandId } = useLoaderData<typeof loader>()
  return (
    <Page title={m.start_new()} lead={m.start_plan_lead()} commandId={commandId} next={<p>{m.start_plan_next()}</p>}>
      <p>
        <Rich
          text={m.guides_welcome_guide()}
          parts={{ facilitator: (words) => <Link to="/guides/facilitator">{words}</Link> }}
        />
      </p>
      <StartForm invitation={invitation} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.start_new()} – Evenground` }]
