import { Link } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { cancelSession, closeSession, openSession } from '#app/forms/sessions.ts'
import * as m from '#words'
import { Attendance } from './attendance.tsx'
import styles from './meeting.module.css'
import type { Meetings, Session } from './read-meetings.ts'
import { howLong, KIND_CHOICES } from './words.ts'

type Props = { session: Session } & Pick<Meetings, 'me' | 'people'>

const STATE: Record<Session['state'], { word: string; tone: Tone }> = {
  open: { word: m.meetings_open_now(), tone: 'good' },
  scheduled: { word: m.meetings_planned(), tone: 'note' },
  closed: { word: m.meetings_over(), tone: '' },
  cancelled: { word: m.meetings_called_off(), tone: 'stop' },
}

/** The meeting that is on, or the next one: all there is to know, and the way in. */
export function FirstMeeting({ session, me, people }: Props) {
  const { id, state } = session
  const isOpen = state === 'open'
  return (
    <Card warm id={id} labelledBy={`${id}-title`} as="article">
      <div className={styles.first}>
        <Title session={session} />
        <MeetingFacts session={session} />
        {isOpen ? (
          <>
            <ButtonRow>
              <ButtonLink to="../live">{m.meetings_go_in()}</ButtonLink>
            </ButtonRow>
            <Attendance {...{ session, me, people }} />
          </>
        ) : me.opens ? null : (
          <p className="quiet">{m.meetings_waiting_to_open()}</p>
        )}
        {me.opens ? (
          <CommandForm type={isOpen ? closeSession.type : openSession.type} of={id} hidden={{ sessionId: id }}>
            <Button look={isOpen ? 'careful' : 'first'}>{isOpen ? m.meetings_close_it() : m.meetings_open_it()}</Button>
          </CommandForm>
        ) : null}
        <AgendaLink session={session} />
        {isOpen ? null : <Planned {...{ session, me }} />}
      </div>
    </Card>
  )
}

/** Every other meeting, shorter. */
export function Meeting({ session, me }: Omit<Props, 'people'>) {
  const { id, title, startsAt, minutes, kind, state, attended } = session
  return (
    <>
      <Title session={session} />
      <div className={styles.facts}>
        <p>
          <Time at={startsAt} />
        </p>
        <p className="quiet">
          {howLong(minutes)} · {labelOf(kind)}
        </p>
        {state === 'closed' ? (
          <p>
            <Link to={id}>
              <Named text={m.meetings_record({ title })} />
            </Link>
          </p>
        ) : null}
        {state === 'closed' ? (
          <p className="quiet">{attended === 0 ? m.meetings_nobody_there() : m.meetings_were_there({ n: attended })}</p>
        ) : null}
      </div>
      {state === 'scheduled' && me.opens ? (
        <CommandForm type={openSession.type} of={id} hidden={{ sessionId: id }}>
          <Button look="second">
            <Named text={m.meetings_open_named({ title })} />
          </Button>
        </CommandForm>
      ) : null}
      {state === 'scheduled' ? (
        <>
          <AgendaLink session={session} />
          <Planned {...{ session, me }} />
        </>
      ) : null}
    </>
  )
}

function Title({ session: { id, title, state } }: Pick<Props, 'session'>) {
  const { word, tone } = STATE[state]
  return (
    <div className={styles.head}>
      <h3 id={`${id}-title`} data-content>
        {title}
      </h3>
      <Tag tone={tone}>{word}</Tag>
    </div>
  )
}

const MeetingFacts = ({ session: { startsAt, minutes, kind } }: Pick<Props, 'session'>) => (
  <Facts>
    <Fact name={m.meetings_when()}>
      <Time at={startsAt} />
    </Fact>
    <Fact name={m.meetings_how_long()}>{howLong(minutes)}</Fact>
    <Fact name={m.meetings_how()}>
      {labelOf(kind)}
      <br />
      <span className="quiet">{KIND_CHOICES.find((choice) => choice.value === kind)?.hint}</span>
    </Fact>
  </Facts>
)

const labelOf = (kind: Session['kind']) => KIND_CHOICES.find((choice) => choice.value === kind)?.label

const AgendaLink = ({ session: { id, title } }: Pick<Props, 'session'>) => (
  <p>
    <Link to={`${id}/agenda`}>
      <Named text={m.agenda_link({ title })} />
    </Link>
  </p>
)

/** What can be done with a meeting to come: keep it in one's own calendar, and as the guide call it off. */
const Planned = ({ session: { id, title }, me }: Omit<Props, 'people'>) => (
  <>
    <p>
      <a href={`/api/v1/plans/${me.planId}/meetings/${id}.ics`} download>
        <Named text={m.meetings_ics({ title })} />
      </a>
    </p>
    {me.guides ? (
      <CommandForm type={cancelSession.type} of={id} hidden={{ sessionId: id }}>
        <Button look="plain">
          <Named text={m.meetings_call_off({ title })} />
        </Button>
      </CommandForm>
    ) : null}
  </>
)

/** Seen beside its title, heard with it. */
const Named = ({ text }: { text: string }) => (
  <Rich
    text={text}
    parts={{
      title: (words) => (
        <span className="only-heard" data-content>
          {words}
        </span>
      ),
    }}
  />
)
