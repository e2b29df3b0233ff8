import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { ScopeFields } from '#app/components/plan/scope-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { stateScope } from '#app/forms/plan.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { plan, me } = await planFor(context, params.planId)
  return { scope: plan.scope, guides: me.guides, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [stateScope], () => `/plans/${args.params.planId}?done=scope`)

export default function Scope() {
  const { scope, guides, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title="What is open, and what is not"
      lead="People give their time for what can really change. Say it plainly."
      commandId={commandId}
      next={<p>Everybody in the plan can read it, and the log says that you changed it.</p>}
    >
      {guides ? (
        <CommandForm type={stateScope.type}>
          <ScopeFields scope={scope} limits />
          <Button>Put this on record</Button>
        </CommandForm>
      ) : (
        <p>Only the guide writes this. Tell them if something is missing.</p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('What is open')
