import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { act } from '#app/forms/act.ts'
import { leavePlan } from '#app/forms/members.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { plan, me } = await planFor(context, params.planId)
  return { title: plan.title, name: me.name, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) => act(args, [leavePlan], () => '/?done=left')

export default function Leave() {
  const { title, name, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Leave the plan"
      lead={`You can leave “${title}” at any time. Nobody asks why.`}
      commandId={commandId}
      next={<p>All messages to you stop at once. If you want to come back, the guide can invite you again.</p>}
    >
      <p>
        Votes that you have cast stay, because they are secret and cannot be told apart. Your words stay in the text.
      </p>
      <CommandForm type={leavePlan.type}>
        <Radios
          name="words"
          legend={leavePlan.labels.words}
          choices={[
            {
              value: 'keep',
              label: 'Keep my name',
              hint: `People still read “${name}” in the log and beside your words.`,
            },
            {
              value: 'unname',
              label: 'Remove my name',
              hint: 'People read “A former member” instead. This cannot be undone.',
            },
          ]}
        />
        <Button look="careful">Leave the plan</Button>
      </CommandForm>
      <p>
        <Link to="..">Stay, and go back to the plan</Link>
      </p>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Leave')
