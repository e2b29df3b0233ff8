import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readChange } from '#app/components/charter/read-change.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Checkboxes } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { act } from '#app/forms/act.ts'
import { proposeChange } from '#app/forms/charter.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readChange(context, params.planId, new URL(request.url).searchParams.get('about') ?? '')

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [proposeChange],
    ({ result }) => `/plans/${args.params.planId}/ballots/${result.ballotId}?done=charter-asked`,
  )

/** Asks the group for one change of how it works; the vote on it opens at once. */
export default function AskForChange() {
  const { planId, commandId, mayAsk, asking } = useLoaderData<typeof loader>()
  const { legend, hint, groups, now, many, hidden } = asking
  const charter = `/plans/${planId}/charter`
  return (
    <Page
      title={m.charter_ask_title()}
      lead={m.charter_ask_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.charter_ask_next()}</p>
          <p>
            <Link to={charter}>{m.charter_ask_link()}</Link>
          </p>
        </>
      }
    >
      {mayAsk ? (
        <CommandForm type={proposeChange.type} hidden={hidden}>
          {many ? (
            <Checkboxes name="change.to" legend={legend} hint={hint} groups={groups} value={now} />
          ) : (
            <Radios name="change.to" legend={legend} hint={hint} choices={groups[0]?.choices ?? []} />
          )}
          <TextArea name="why" label={proposeChange.labels.why} hint={m.charter_ask_why_hint()} />
          <Button>{m.charter_ask_send()}</Button>
        </CommandForm>
      ) : (
        <p>{m.charter_only_members()}</p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.charter_ask_title())
