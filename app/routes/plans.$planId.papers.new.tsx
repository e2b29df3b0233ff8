import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ContentFields } from '#app/components/papers/content-fields.tsx'
import { readNewPaper } from '#app/components/papers/read-papers.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { addPaper } from '#app/forms/papers.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readNewPaper(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [addPaper], ({ result }) => `/plans/${args.params.planId}/papers/${result.paperId}?done=paper-added`)

/** The guide adds something to read before a meeting. */
export default function NewPaper() {
  const { planId, commandId, makes, meetings, sections } = useLoaderData<typeof loader>()
  const toMeetings = (words: string) => <Link to={`/plans/${planId}/meetings`}>{words}</Link>
  return (
    <Page
      title={m.papers_new_title()}
      lead={m.papers_new_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.papers_new_next()}</p>
          <p>
            <Link to={`/plans/${planId}/papers`}>{m.papers_back()}</Link>
          </p>
        </>
      }
    >
      {!makes ? <p>{m.papers_only_guide()}</p> : null}
      {makes && meetings.length === 0 ? (
        <p>
          <Rich text={m.papers_new_no_meeting()} parts={{ meetings: toMeetings }} />
        </p>
      ) : null}
      {makes && meetings.length > 0 ? (
        <CommandForm type={addPaper.type}>
          <Select
            name="sessionId"
            label={addPaper.labels.sessionId}
            empty={m.papers_new_for_choose()}
            groups={[{ label: m.papers_new_meetings(), options: meetings, isContent: true }]}
            value={meetings.length === 1 ? meetings[0]?.value : undefined}
          />
          <ContentFields sections={sections} />
          <Button>{m.papers_add_send()}</Button>
        </CommandForm>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.papers_new_title())
