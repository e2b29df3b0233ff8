import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Times } from '#app/components/availability/times.tsx'
import { FirstMeeting, Meeting } from '#app/components/meetings/meeting.tsx'
import { readMeetings } from '#app/components/meetings/read-meetings.ts'
import { ScheduleForm } from '#app/components/meetings/schedule-form.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/sessions.ts'
import * as m from '#words'

/** `start`: a time that the form below is filled in for. */
export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readMeetings(context, params.planId, new URL(request.url).searchParams.get('start'))

const DONE: Record<string, string> = {
  ...{ 'session.schedule': 'scheduled', 'session.open': 'meeting-opened', 'session.close': 'meeting-closed' },
  'session.cancel': 'meeting-cancelled',
  ...{ 'attendance.join': 'here', 'attendance.leave': 'here' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => `/plans/${args.params.planId}/meetings?done=${DONE[type]}`)

export default function Meetings() {
  const { first, later, past, me, people, times, startsAt, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.meetings_title()}
      lead={m.meetings_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.meetings_next_words()}</p>
          {me.saysWhen ? (
            <p>
              <Link to="../when">{m.meetings_say_when()}</Link>
            </p>
          ) : null}
        </>
      }
    >
      <h2>{first?.state === 'open' ? m.meetings_now() : m.meetings_next_one()}</h2>
      {first ? (
        <FirstMeeting session={first} me={me} people={people} />
      ) : (
        <Empty title={m.meetings_none_title()}>
          <p>{me.guides ? m.meetings_none_guide() : m.meetings_none()}</p>
        </Empty>
      )}
      <p>
        <Rich
          text={m.meetings_papers()}
          parts={{
            papers: (words) => <Link to="../papers">{words}</Link>,
            access: (words) => <Link to="../access">{words}</Link>,
          }}
        />{' '}
        {me.guides ? <Link to="../provide">{m.meetings_provide()}</Link> : null}{' '}
        {me.guides ? <Link to="../contacts">{m.meetings_contacts()}</Link> : null}
      </p>
      <p>
        <Rich text={m.meetings_side()} parts={{ side: (words) => <Link to="../side-meetings">{words}</Link> }} />
      </p>
      <p>
        <Rich text={m.meetings_questions()} parts={{ questions: (words) => <Link to="../questions">{words}</Link> }} />
      </p>
      <p>
        <Rich
          text={m.meetings_reach()}
          parts={{
            calendar: (words) => <Link to="/calendar">{words}</Link>,
            mail: (words) => <Link to="../mail">{words}</Link>,
          }}
        />
      </p>
      <List title={m.meetings_later_ones()} sessions={later} me={me} />
      <List title={m.meetings_past_ones()} sessions={past} me={me} />
      {times ? <Times times={times} /> : null}
      {me.guides ? <ScheduleForm key={startsAt} startsAt={startsAt} /> : null}
    </Page>
  )
}

type ListProps = Pick<Awaited<ReturnType<typeof loader>>, 'me'> & {
  title: string
  sessions: Awaited<ReturnType<typeof loader>>['past']
}

function List({ title, sessions, me }: ListProps) {
  if (sessions.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <Rows>
        {sessions.map((session) => (
          <Row key={session.id} id={session.id}>
            <Meeting session={session} me={me} />
          </Row>
        ))}
      </Rows>
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.meetings_title())
