import { Link } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'
import { StepNow, Steps } from './agenda.tsx'
import { Shown } from './cards.tsx'
import { CheckIn } from './check-in.tsx'
import { ConductNews } from './conduct-news.tsx'
import { Connection } from './connection.tsx'
import { Floor, Queue } from './floor.tsx'
import { FloorControls } from './floor-controls.tsx'
import { nameOf } from './fold.ts'
import { GuideGroups } from './groups/guide-groups.tsx'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import { LoneNotice } from './lone.tsx'
import { meetingOf, plannedOf, rightsOf, votesOf } from './meeting.ts'
import { NoMeeting } from './no-meeting.tsx'
import { useOverSocket } from './over-socket.ts'
import { PeopleControls } from './people-controls.tsx'
import type { LiveData } from './read-live.ts'
import { Results } from './results.tsx'
import { SayGuide } from './say-guide.tsx'
import { SpotlightControls } from './spotlight-controls.tsx'
import { StepControls } from './step-controls.tsx'
import { useRoom } from './use-room.ts'
import { useVotes } from './use-votes.ts'
import { VotesGuide } from './votes-guide.tsx'
import { CARD_WORDS } from './words.ts'

/** The guide's own screen, also on a phone: runs the steps, gives the floor, sees whose card is up. */
export function GuidePage(page: LiveData) {
  const { planId, me, commandId, now, start, inPlace, parts, choices, titles } = page
  const { snapshot, room } = useRoom(planId, start)
  const { send, isLost } = useOverSocket(room, snapshot.status)
  const meeting = meetingOf(snapshot, me)
  const rights = rightsOf(snapshot, me)
  const results = useVotes(snapshot, page)
  const { cards, ahead } = snapshot
  const titlesOf = { votes: titles, parts: Object.fromEntries(parts.map(({ key, title }) => [key, title])) }
  const back = (
    <p>
      <Link to={`/plans/${planId}/live`}>{m.workshop_to_mine()}</Link>{' '}
      <Link to={`/plans/${planId}/live/screen`}>{m.workshop_to_screen()}</Link>
    </p>
  )
  return (
    <Page title={m.workshop_guide_title()} lead={m.workshop_guide_lead()} commandId={commandId} next={back} wide>
      <Connection snapshot={snapshot} planId={planId} />
      {isLost ? (
        <p role="alert" className={styles.lost}>
          {m.meetings_live_lost()}
        </p>
      ) : null}
      <ConductNews planId={planId} conduct={snapshot.conduct} />
      {!meeting ? <NoMeeting planned={plannedOf(snapshot)} mayOpen={rights.opens} planId={planId} /> : null}
      {meeting && !rights.gives ? (
        <div onSubmitCapture={send}>
          <p>{m.workshop_not_yours()}</p>
          {rights.takesOver ? (
            <LiveForm type="session.take-over" of="take-over">
              <button type="submit" className={buttonClass('first')}>
                {m.workshop_take_over()}
              </button>
            </LiveForm>
          ) : null}
        </div>
      ) : null}
      {meeting && rights.gives ? (
        <div className={styles.columns} onSubmitCapture={send}>
          <div className={styles.now}>
            <SayGuide {...{ meeting, me, now, snapshot }} />
            <StepNow {...{ meeting, now, ahead }} />
            <LoneNotice copy={snapshot} runs />
            <StepControls meeting={meeting} />
            <VotesGuide {...{ meeting, copy: snapshot, me, planId, votes: votesOf(snapshot, titlesOf) }} />
            <Results {...{ planId, results }} />
            <SpotlightControls {...{ meeting, parts, choices, shown: snapshot.spotlight }} />
            <GuideGroups {...{ copy: snapshot, me, parts, now, ahead }} />
            <Floor {...{ meeting, me, now, snapshot }} />
            <FloorControls meeting={meeting} />
          </div>
          <div className={styles.beside}>
            <section aria-labelledby="whose">
              <h2 id="whose">{m.workshop_cards_up()}</h2>
              <Shown counts={cards.counts} />
              {cards.whose.length === 0 ? <p className="quiet">{m.workshop_no_cards()}</p> : null}
              <ul>
                {cards.whose.map(({ memberId, card }) => (
                  <li key={memberId}>
                    <span data-content>{nameOf(snapshot, memberId)}</span>: {CARD_WORDS[card]}
                  </li>
                ))}
              </ul>
            </section>
            <Queue {...{ meeting, me }} />
            <Steps meeting={meeting} />
            {meeting.asking ? null : (
              <CommandForm type="session.close" hidden={{ sessionId: meeting.id }}>
                <button type="submit" className={buttonClass('careful')}>
                  {m.meetings_close()}
                </button>
              </CommandForm>
            )}
          </div>
          <div className={styles.text}>
            <PeopleControls {...{ meeting, planId, me }} />
            <CheckIn {...{ copy: snapshot, me, inPlace }} />
          </div>
        </div>
      ) : null}
    </Page>
  )
}
