import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Meeting } from '#app/components/meetings/meeting.tsx'
import { ScheduleForm } from '#app/components/meetings/schedule-form.tsx'
import { suggestedStart } from '#app/components/meetings/suggested-start.ts'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/sessions.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { sessions, me, members, now } = await planFor(context, params.planId)
  const people = members.filter(({ status }) => status === 'joined').map(({ id, name }) => ({ id, name }))
  return { sessions, me, people, startsAt: suggestedStart(now), commandId: context.newId() }
}

const DONE: Record<string, string> = {
  ...{ 'session.schedule': 'scheduled', 'session.open': 'meeting-opened', 'session.close': 'meeting-closed' },
  ...{ 'attendance.join': 'here', 'attendance.leave': 'here' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => `/plans/${args.params.planId}/meetings?done=${DONE[type]}`)

export default function Meetings() {
  const { sessions, me, people, startsAt, commandId } = useLoaderData<typeof loader>()
  const sorted = sessions.toSorted((a, b) => RANK[a.state] - RANK[b.state] || a.startsAt.localeCompare(b.startsAt))
  return (
    <Page
      title="Meetings"
      lead="Together or each in their own time. Whoever cannot come can still read, write and vote."
      commandId={commandId}
      next={
        <p>
          When a meeting is open, go in and say that you are here. Then you can ask to speak, and turns are shared
          fairly.
        </p>
      }
    >
      {sessions.length === 0 ? <p>No meeting is planned yet.</p> : null}
      <ul className="people">
        {sorted.map((session) => (
          <Meeting key={session.id} session={session} me={me} people={people} />
        ))}
      </ul>
      {me.guides ? <ScheduleForm startsAt={startsAt} /> : null}
    </Page>
  )
}

const RANK = { open: 0, scheduled: 1, closed: 2 }

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Meetings')
