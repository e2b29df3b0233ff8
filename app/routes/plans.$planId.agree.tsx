import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Agree, standing } from '#app/components/plan/agree.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { agreePlan } from '#app/forms/plan.ts'
import { DISSENT_WINDOW } from '#domain/dissent/state.ts'
import { later } from '#domain/time.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planFor(context, params.planId)
  const stands = standing(view)
  const until = stands.closedAt && stands.missing.length === 0 ? later(stands.closedAt, DISSENT_WINDOW) : null
  return {
    ...stands,
    until: until && until > view.now ? until : null,
    guides: view.me.guides,
    commandId: context.newId(),
  }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [agreePlan], () => `/plans/${args.params.planId}/agree?done=agreed`)

export default function AgreeThePlan() {
  const page = useLoaderData<typeof loader>()
  return (
    <Page
      title="Agree the plan"
      lead="A plan is agreed when votes have adopted every part, and whoever disagrees had time to say so."
      commandId={page.commandId}
      next={
        <p>
          {page.agreed
            ? 'Hand the plan to those who decide in the end. They owe you an answer.'
            : 'Then anybody can get the plan as a file, with the votes and with what people who disagreed said.'}
        </p>
      }
    >
      <Agree {...page} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Agree the plan')
