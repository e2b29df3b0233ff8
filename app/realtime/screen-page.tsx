import type { Qr } from '#app/components/people/qr.ts'
import { QrCode } from '#app/components/people/qr-code.tsx'
import { SectionText } from '#app/components/sections/section-text.tsx'
import * as m from '#words'
import { StepNow } from './agenda.tsx'
import { Shown } from './cards.tsx'
import { Connection } from './connection.tsx'
import { isInGroups } from './groups/view.ts'
import { WallGroups } from './groups/wall-groups.tsx'
import { meetingOf, votesOf } from './meeting.ts'
import type { LiveData } from './read-live.ts'
import { ResultOnWall } from './results.tsx'
import { Question, SayNow } from './say-asked.tsx'
import styles from './screen.module.css'
import { litNow, SpotlightOnWall } from './spotlight.tsx'
import { useRoom } from './use-room.ts'
import { useVotes } from './use-votes.ts'

/** The code that lets guests in; where there is none, the address of the meeting for its members. */
type Way = { code: string | null; qr: Qr; site: string }

/**
 * For the wall: the step, who speaks and who is next, the words that are talked about, and the way in. No controls and
 * no running results; everything on it is also on everybody's own screen, so that nobody depends on seeing it.
 */
export function ScreenPage({ planId, me, now, start, part, parts, titles, results, way }: LiveData & { way: Way }) {
  const { snapshot } = useRoom(planId, start)
  const meeting = meetingOf(snapshot, me)
  const names = { votes: titles, parts: Object.fromEntries(parts.map(({ key, title }) => [key, title])) }
  const votes = votesOf(snapshot, names)
  const [newest] = useVotes(snapshot, { titles, results })
  return (
    <div className={`${styles.screen} wide`} data-wall>
      <h1 className={styles.title}>
        {meeting ? <span data-content>{meeting.title}</span> : m.workshop_screen_title()}
      </h1>
      <Connection snapshot={snapshot} planId={planId} />
      <div className={styles.columns}>
        <div>
          {meeting?.asking ? (
            <section aria-labelledby="group-asked" className={styles.asked}>
              <Question asking={meeting.asking} now={now} ahead={snapshot.ahead} />
            </section>
          ) : null}
          {meeting ? <SayNow meeting={meeting} /> : null}
          {meeting ? <StepNow {...{ meeting, now, ahead: snapshot.ahead }} /> : <p>{m.meetings_live_none()}</p>}
          {meeting ? <SpotlightOnWall {...{ meeting, titles: names, shown: snapshot.spotlight }} /> : null}
          <WallGroups {...{ copy: snapshot, me, now, ahead: snapshot.ahead }} />
          {votes.length === 0 && newest ? <ResultOnWall className={styles.result} result={newest} /> : null}
          {meeting && (meeting.speaker || !isInGroups(snapshot)) ? (
            <section aria-labelledby="speaks" className={styles.speaks}>
              <h2 id="speaks">{m.meetings_floor()}</h2>
              <p className={styles.name}>
                {meeting.speaker
                  ? meeting.speaker.words
                    ? m.workshop_reads_out({ name: meeting.speaker.name })
                    : m.meetings_speaks({ name: meeting.speaker.name })
                  : m.meetings_nobody_speaks()}
              </p>
              <p>{meeting.next ? m.meetings_next_speaker({ name: meeting.next.name }) : m.meetings_nobody_waits()}</p>
              {isInGroups(snapshot) ? null : <Shown counts={snapshot.cards.counts} />}
            </section>
          ) : null}
          {votes.map(({ id, title }) => (
            <p key={id} className={styles.vote}>
              {m.workshop_vote_open({ title })}
            </p>
          ))}
        </div>
        <section aria-labelledby="in" className={styles.way}>
          <h2 id="in">{m.workshop_way_in()}</h2>
          <QrCode qr={way.qr} label={m.workshop_way_in_code()} />
          <p className={styles.address} data-content>
            {way.site}
          </p>
          {way.code ? (
            <p className={styles.code} data-content>
              {way.code}
            </p>
          ) : null}
        </section>
      </div>
      {part.empty || (meeting && litNow(meeting, snapshot.spotlight)) ? null : (
        <section aria-labelledby="words" className={styles.words}>
          <h2 id="words">{m.meetings_text({ title: part.title })}</h2>
          <SectionText html={part.html} title={part.title} />
        </section>
      )}
    </div>
  )
}
