import { Link } from '@remix-run/react'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { ContactLine } from '#app/components/wellbeing/contact-line.tsx'
import * as m from '#words'
import { StepNow, Steps } from './agenda.tsx'
import { Attendance } from './attendance.tsx'
import { Cards } from './cards.tsx'
import { CheckOut } from './check-out.tsx'
import { ConductNews } from './conduct-news.tsx'
import { Connection } from './connection.tsx'
import { Floor, Queue } from './floor.tsx'
import { MyGroup } from './groups/my-group.tsx'
import { WholeMeeting } from './groups/whole-meeting.tsx'
import { Guide } from './guide.tsx'
import styles from './live.module.css'
import { Lone, LoneNotice } from './lone.tsx'
import { meetingOf, namesFor, plannedOf, rightsOf, type Titles, votesOf } from './meeting.ts'
import { Mine } from './mine.tsx'
import { News } from './news.tsx'
import { NoMeeting } from './no-meeting.tsx'
import { useOverSocket } from './over-socket.ts'
import { Part } from './part.tsx'
import { Questions } from './questions.tsx'
import type { LiveData } from './read-live.ts'
import { Results } from './results.tsx'
import { Asked, SayHow } from './say.tsx'
import { litNow, SpotlightCard } from './spotlight.tsx'
import { useRoom } from './use-room.ts'
import { useVotes } from './use-votes.ts'
import { VoteHere } from './vote-here.tsx'
import { Votes } from './votes.tsx'

/** A meeting while it goes on: who speaks, who is here, what is read, what is voted on. */
export function LivePage({ planId, me, commandId, now, start, part, parts, forms, ...page }: LiveData) {
  const { snapshot, room } = useRoom(planId, start)
  const { send, isLost } = useOverSocket(room, snapshot.status)
  const titles: Titles = { votes: page.titles, parts: Object.fromEntries(parts.map(({ key, title }) => [key, title])) }
  const meeting = meetingOf(snapshot, me)
  const rights = rightsOf(snapshot, me)
  const results = useVotes(snapshot, page)
  const shown = meeting && litNow(meeting, snapshot.spotlight)
  const lit = shown && snapshot.state.sections.get(shown.section)
  const suggests = rights.suggests && lit?.state === 'drafting'
  const writes = part.mayWrite && lit?.state === 'drafting'
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
      <ConductNews planId={planId} conduct={snapshot.conduct} />
      <ContactLine planId={planId} contact={page.contact} />
      {meeting ? <Surfaces planId={planId} runs={rights.gives} /> : null}
      <div className={styles.columns} onSubmitCapture={send}>
        <div className={styles.now}>
          <Lone {...{ copy: snapshot, me, mine: snapshot.cards.mine }} />
          {meeting ? (
            <>
              <Asked {...{ meeting, now, ahead: snapshot.ahead, answer: snapshot.answer, hasSay: rights.hasSay }} />
              <StepNow {...{ meeting, now, ahead: snapshot.ahead }} />
              <VoteHere {...{ meeting, copy: snapshot, planId, ballots: page.ballots }} />
              <Results {...{ planId, results }} />
              <CheckOut {...{ meeting, planId }} />
              <LoneNotice copy={snapshot} runs={false} />
              <SpotlightCard
                {...{ meeting, planId, titles, shown: snapshot.spotlight }}
                suggests={suggests}
                writes={writes}
              />
              <MyGroup {...{ copy: snapshot, meeting, me, parts, now, ahead: snapshot.ahead }} />
              <WholeMeeting {...{ copy: snapshot, me, meeting }}>
                <Floor {...{ meeting, me, now, snapshot }} />
                <Mine {...{ meeting, me, rights }} />
              </WholeMeeting>
              {meeting.amHere ? (
                <p className="quiet">
                  <Link to={`/plans/${planId}/support#tell`} discover="none">
                    {m.conduct_link_tell()}
                  </Link>
                </p>
              ) : null}
              {meeting.amHere ? <Cards cards={snapshot.cards} /> : null}
              {meeting.amHere && rights.hasSay ? <SayHow meeting={meeting} /> : null}
            </>
          ) : (
            <NoMeeting planned={plannedOf(snapshot)} mayOpen={rights.opens} planId={planId} />
          )}
        </div>
        <div className={styles.beside}>
          {meeting ? <Guide {...{ meeting, me, rights }} /> : null}
          {meeting ? <Queue {...{ meeting, me }} /> : null}
          {meeting ? <Steps meeting={meeting} /> : null}
          {meeting ? <Questions {...{ copy: snapshot, planId, guides: rights.gives }} /> : null}
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

/** The other screens of the same meeting; nothing is fetched for them before somebody goes there. */
const Surfaces = ({ planId, runs }: { planId: string; runs: boolean }) => (
  <p>
    {runs ? (
      <>
        <Link to={`/plans/${planId}/live/guide`} discover="none">
          {m.workshop_to_guide()}
        </Link>{' '}
      </>
    ) : null}
    <Link to={`/plans/${planId}/live/screen`} discover="none">
      {m.workshop_to_screen()}
    </Link>
  </p>
)

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
