import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readSideMeetings } from '#app/components/side-meetings/read-side-meetings.ts'
import { SideMeeting } from '#app/components/side-meetings/side-meeting.tsx'
import { TellForm } from '#app/components/side-meetings/tell-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/side-meetings.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readSideMeetings(context, params.planId)

const DONE: Record<string, string> = {
  ...{ 'side-meeting.record': 'side-recorded', 'side-meeting.note': 'side-noted', 'side-meeting.deny': 'side-denied' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => `/plans/${args.params.planId}/side-meetings?done=${DONE[type]}`)

/** What people said about the plan between its meetings, so that nothing is decided where others cannot hear it. */
export default function SideMeetings() {
  const { planId, commandId, now, most, meetings, groups } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.side_title()}
      lead={m.side_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.side_next()}</p>
          <p>
            <Link to={`/plans/${planId}/meetings`}>{m.side_back()}</Link>
          </p>
        </>
      }
    >
      <p>{m.side_why({ most })}</p>
      {meetings.length === 0 ? (
        <Empty title={m.side_none()}>
          <p>{m.side_none_why()}</p>
        </Empty>
      ) : (
        <section aria-labelledby="told">
          <h2 id="told">{m.side_all()}</h2>
          <Rows>
            {meetings.map((meeting) => (
              <Row key={meeting.id} id={meeting.id}>
                <SideMeeting meeting={meeting} />
              </Row>
            ))}
          </Rows>
        </section>
      )}
      <TellForm {...{ now, groups }} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.side_title())
