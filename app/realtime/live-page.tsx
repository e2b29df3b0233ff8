import { Link } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import field from '#app/components/ui/field.module.css'
import { Page } from '#app/components/ui/page.tsx'
import type { MemberId } from '#domain/ids.ts'
import { Attendance } from './attendance.tsx'
import { Connection } from './connection.tsx'
import { Floor } from './floor.tsx'
import type { Copy } from './fold.ts'
import { meetingOf, plannedOf, rightsOf, votesOf } from './meeting.ts'
import { News } from './news.tsx'
import { NoMeeting } from './no-meeting.tsx'
import { useOverSocket } from './over-socket.ts'
import { Part, type PartProps } from './part.tsx'
import { useRoom } from './use-room.ts'
import { Votes } from './votes.tsx'

export type LivePageProps = {
  planId: string
  me: MemberId
  commandId: string
  /** When the server made this page. */
  now: string
  copy: Copy
  /** What votes are about, by id. */
  titles: Record<string, string>
  part: PartProps['part']
  parts: PartProps['parts']
}

/** A meeting while it goes on: who is here, who speaks, what is read, what is voted on. */
export function LivePage({ planId, me, commandId, now, copy: start, titles, part, parts }: LivePageProps) {
  const { snapshot, room } = useRoom(planId, start)
  const { send, isLost } = useOverSocket(room, snapshot.status)
  const meeting = meetingOf(snapshot, me)
  const rights = rightsOf(snapshot, me)
  return (
    <Page
      title={meeting ? meeting.title : 'Live meeting'}
      lead={meeting ? 'Everybody speaks in turn. You can pass whenever you like.' : 'No meeting is open now.'}
      commandId={commandId}
      next={<Next isOpen={meeting !== null} planId={planId} />}
    >
      <Connection snapshot={snapshot} planId={planId} />
      {isLost ? (
        <p role="alert" className={field.error}>
          There is no connection, so nothing was sent. Please press the button again when it is back.
        </p>
      ) : null}
      <div onSubmitCapture={send}>
        {meeting ? (
          <>
            <Attendance meeting={meeting} me={me} />
            <Floor {...{ meeting, me, rights, now, ahead: snapshot.ahead }} />
          </>
        ) : (
          <NoMeeting planned={plannedOf(snapshot)} mayOpen={rights.opens} planId={planId} />
        )}
        <Votes votes={votesOf(snapshot, titles)} planId={planId} />
        <Part {...{ planId, me, part, parts }} state={snapshot.state.sections.get(part.key)?.state ?? part.state} />
        {meeting && rights.opens ? (
          <CommandForm type="session.close" hidden={{ sessionId: meeting.id }}>
            <button type="submit" className={buttonClass('careful')}>
              Close the meeting
            </button>
          </CommandForm>
        ) : null}
      </div>
      <News {...{ snapshot, me, titles }} />
    </Page>
  )
}

function Next({ isOpen, planId }: { isOpen: boolean; planId: string }) {
  return isOpen ? (
    <p>
      When the meeting is over, the guide closes it. What happened in it stays in{' '}
      <Link to={`/plans/${planId}/log`}>the log of the plan</Link>, for everybody to read.
    </p>
  ) : (
    <p>
      When the guide opens a meeting, this page shows it. <Link to={`/plans/${planId}/meetings`}>All meetings</Link> are
      listed with their times.
    </p>
  )
}
