import { Link } from '@remix-run/react'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { ContactLine } from '#app/components/wellbeing/contact-line.tsx'
import type { FormWords } from '#app/editor/form-words.ts'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import { Attendance } from './attendance.tsx'
import { Connection } from './connection.tsx'
import { Floor, Queue } from './floor.tsx'
import type { Copy } from './fold.ts'
import { Guide } from './guide.tsx'
import styles from './live.module.css'
import { meetingOf, namesFor, plannedOf, rightsOf, type Titles, votesOf } from './meeting.ts'
import { Mine } from './mine.tsx'
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
  forms: FormWords
  /** To whom people can turn, as the page was made. */
  contact: { name: string; reach: string } | null
}

/** A meeting while it goes on: who speaks, who is here, what is read, what is voted on. */
export function LivePage({ planId, me, commandId, now, copy: start, part, parts, forms, ...page }: LivePageProps) {
  const { snapshot, room } = useRoom(planId, start)
  const { send, isLost } = useOverSocket(room, snapshot.status)
  const titles: Titles = { votes: page.titles, parts: Object.fromEntries(parts.map(({ key, title }) => [key, title])) }
  const meeting = meetingOf(snapshot, me)
  const rights = rightsOf(snapshot, me)
  return (
    <Page
      title={meeting ? <span data-content>{meeting.title}</span> : m.meetings_live()}
      lead={meeting ? m.meetings_live_lead() : m.meetings_live_none()}
      commandId={commandId}
      next={<Next isOpen={meeting !== null} planId={planId} />}
      wide
    >
      <Connection snapshot={snapshot} planId={planId} />
      {isLost ? (
        <p role="alert" className={styles.lost}>
          {m.meetings_live_lost()}
        </p>
      ) : null}
      <ContactLine planId={planId} contact={page.contact} />
      <div className={styles.columns} onSubmitCapture={send}>
        <div className={styles.now}>
          {meeting ? (
            <>
              <Floor {...{ meeting, me, now, ahead: snapshot.ahead }} />
              <Mine {...{ meeting, me, rights }} />
            </>
          ) : (
            <NoMeeting planned={plannedOf(snapshot)} mayOpen={rights.opens} planId={planId} />
          )}
        </div>
        <div className={styles.beside}>
          {meeting ? <Guide {...{ meeting, me, rights }} /> : null}
          {meeting ? <Queue {...{ meeting, me }} /> : null}
          <Votes votes={votesOf(snapshot, titles)} planId={planId} />
          {meeting ? <Attendance {...{ meeting, me }} /> : null}
        </div>
        <Part
          {...{ planId, me, part, parts, forms }}
          state={snapshot.state.sections.get(part.key)?.state ?? part.state}
        />
        <News news={snapshot.news} me={me} names={namesFor(snapshot, titles)} />
      </div>
    </Page>
  )
}

function Next({ isOpen, planId }: { isOpen: boolean; planId: string }) {
  const link = (to: string) => (words: string) => <Link to={`/plans/${planId}/${to}`}>{words}</Link>
  return (
    <p>
      <Rich
        text={isOpen ? m.meetings_live_next_open() : m.meetings_live_next_none()}
        parts={{ log: link('log'), meetings: link('meetings') }}
      />
    </p>
  )
}
