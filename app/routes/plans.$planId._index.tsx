import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskedOfMe } from '#app/components/plan/asked-of-me.tsx'
import { Meetings, PeopleBySide, Votes } from '#app/components/plan/lists.tsx'
import { Scope, Todos, WhereWeAre } from '#app/components/plan/overview.tsx'
import { Contents, Parts } from '#app/components/plan/parts.tsx'
import { type PlanPage, readPlan } from '#app/components/plan/read-plan.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { countersignOverride, refuseOverride } from '#app/forms/overrides.ts'

export const loader = ({ context, params }: LoaderFunctionArgs) => readPlan(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [countersignOverride, refuseOverride], ({ type }) => {
    return `/plans/${args.params.planId}?done=${type === countersignOverride.type ? 'signed' : 'refused-it'}`
  })

export default function Plan() {
  const page: PlanPage = useLoaderData<typeof loader>()
  const { plan, me, sections, commandId } = page
  return (
    <Page
      title={plan.title}
      lead={plan.question}
      commandId={commandId}
      next={
        <p>
          {me.guides
            ? 'When a part is ready, put it to a vote. When votes have adopted all parts, agree the plan.'
            : 'When a part is ready, the guide puts it to a vote. You will see it here.'}
        </p>
      }
    >
      <p className="quiet">For {plan.place}</p>
      <WhereWeAre {...page} />
      <Todos {...page} />
      <AskedOfMe {...page} />
      <Contents sections={sections} />
      <Parts sections={sections} mayWrite={me.mayWrite} />
      <Votes {...page} />
      <PeopleBySide {...page} />
      <Meetings {...page} />
      <Scope plan={plan} guides={me.guides} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('')
