import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MeetingPapers } from '#app/components/papers/paper-list.tsx'
import { readPapers } from '#app/components/papers/read-papers.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Checkboxes } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { needFormats } from '#app/forms/papers.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readPapers(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [needFormats], () => `/plans/${args.params.planId}/papers?done=paper-need`)

/** What is to be read before meetings, and in which form its reader needs it. */
export default function Papers() {
  const { planId, commandId, makes, meetings, formats, needs } = useLoaderData<typeof loader>()
  return (
    <Page title={m.papers_title()} lead={m.papers_lead()} commandId={commandId} next={<p>{m.papers_next()}</p>}>
      {makes ? (
        <p>
          <ButtonLink to={`/plans/${planId}/papers/new`}>{m.papers_add()}</ButtonLink>
        </p>
      ) : null}
      {meetings.length === 0 ? (
        <Empty title={m.papers_none()}>
          <p>{m.papers_none_why()}</p>
        </Empty>
      ) : null}
      {meetings.map((meeting) => (
        <MeetingPapers key={meeting.id} {...{ planId, meeting }} />
      ))}
      {makes ? null : (
        <section aria-labelledby="needs">
          <h2 id="needs">{m.papers_needs()}</h2>
          <p>{m.papers_needs_lead()}</p>
          <CommandForm type={needFormats.type}>
            <Checkboxes
              name="formats"
              legend={needFormats.labels.formats}
              hint={m.papers_needs_hint()}
              groups={[{ title: m.papers_needs_group(), choices: formats }]}
              value={needs}
            />
            <Button>{m.papers_needs_save()}</Button>
          </CommandForm>
        </section>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.papers_title())
