import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { planFor } from '#app/components/plan/load.ts'
import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { useForgetting } from '#app/editor/copies/use-forgetting.tsx'
import { act } from '#app/forms/act.ts'
import { leavePlan } from '#app/forms/members.ts'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { plan, me } = await planFor(context, params.planId)
  return { planId: plan.id, title: plan.title, name: me.name, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) => act(args, [leavePlan], () => '/?done=left')

export default function Leave() {
  const { planId, title, name, commandId } = useLoaderData<typeof loader>()
  const { words } = useForgetting(planId)
  return (
    <Page
      title={m.people_leave()}
      lead={
        <p>
          <Rich text={m.people_leave_lead()} parts={{ plan: () => <OwnWords>{title}</OwnWords> }} />
        </p>
      }
      commandId={commandId}
      next={<p>{m.people_leave_next()}</p>}
    >
      <p>{m.people_leave_words()}</p>
      {words}
      <CommandForm type={leavePlan.type}>
        <Radios
          name="words"
          legend={leavePlan.labels.words}
          choices={[
            { value: 'keep', label: m.people_leave_keep(), hint: m.people_leave_keep_hint({ name }) },
            { value: 'unname', label: m.people_leave_remove(), hint: m.people_leave_remove_hint() },
          ]}
        />
        <ButtonRow>
          <Button look="careful">{m.people_leave()}</Button>
          <ButtonLink to=".." look="second">
            {m.people_leave_stay()}
          </ButtonLink>
        </ButtonRow>
      </CommandForm>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.people_leave_page())
