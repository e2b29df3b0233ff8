import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { ScopeFacts } from '#app/components/plan/scope.tsx'
import { ScopeFields } from '#app/components/plan/scope-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { stateScope } from '#app/forms/plan.ts'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { plan, me } = await planFor(context, params.planId)
  return { planId: plan.id, scope: plan.scope, guides: me.guides, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [stateScope], () => `/plans/${args.params.planId}?done=scope`)

export default function Scope() {
  const { planId, scope, guides, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.plan_scope()}
      lead={guides ? m.plan_scope_lead() : m.plan_scope_lead_reader()}
      commandId={commandId}
      next={<p>{guides ? m.plan_scope_next() : m.plan_scope_next_reader()}</p>}
    >
      {guides ? (
        <CommandForm type={stateScope.type}>
          <ScopeFields scope={scope} limits />
          <Button>{m.plan_scope_save()}</Button>
        </CommandForm>
      ) : (
        <>
          <ScopeFacts scope={scope} />
          <p>{m.plan_scope_only_guide()}</p>
        </>
      )}
      <p>
        <Link to={`/plans/${planId}/commitment`}>{m.commitment_link()}</Link>
      </p>
      <p>
        <Link to={`/plans/${planId}/timeline`}>{m.timeline_link()}</Link>
      </p>
      <p>
        <Link to={`/plans/${planId}/resources`}>{m.resources_link()}</Link>
      </p>
      <p>
        <Link to={`/plans/${planId}`}>{m.plan_scope_back()}</Link>
      </p>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.plan_scope_tab())
