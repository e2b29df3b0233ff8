import { Link } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'

/**
 * For a meeting around one laptop: whose hand is up, who passes, and the floor for anybody, with a reason where somebody
 * would be passed over.
 */
type Props = { meeting: Meeting; planId: string; me: MemberId }

export function PeopleControls({ meeting, planId, me }: Props) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">{m.workshop_people({ n: meeting.here.length })}</h2>
      <p>{m.workshop_people_lead()}</p>
      <ul className={styles.people}>
        {meeting.here.map((person) => (
          <li key={person.id}>
            <details>
              <summary>
                <span data-content>{person.name}</span>{' '}
                {meeting.pausing.includes(person.id) ? <em>{m.conduct_has_pause()}</em> : null}
              </summary>
              <Present meeting={meeting} {...person} />
              {person.id === me ? null : <ConductLink {...{ meeting, planId }} {...person} />}
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Opens beside the meeting: nobody else sees what is written there. */
const ConductLink = ({ meeting, planId, id, name }: OneProps & { planId: string }) => (
  <p className="quiet">
    {meeting.pausing.some((one) => one === id) ? `${m.conduct_paused_now({ name })} ` : null}
    <Link to={`/plans/${planId}/support?about=${id}#next-step`} discover="none">
      {m.conduct_link_guide()}
    </Link>
  </p>
)

type OneProps = { meeting: Meeting; id: string; name: string }

function Present({ meeting, id, name }: OneProps) {
  const waits = meeting.queue.some((one) => one.id === id)
  const speaks = meeting.speaker?.id === id
  return (
    <div className={styles.buttons}>
      {speaks ? null : (
        <Act type={waits ? 'queue.leave' : 'queue.join'} {...{ id }}>
          {waits ? m.workshop_hand_down() : m.workshop_hand_up()}
        </Act>
      )}
      <Act type="turn.pass" {...{ id }}>
        {m.workshop_they_pass({ name })}
      </Act>
      {meeting.speaker || meeting.moving || meeting.stepOver ? null : (
        <LiveForm type="turn.grant" of={`floor ${id}`} fields={{ memberId: id }}>
          <div className={field.field}>
            <label htmlFor={`why-${id}`}>{m.workshop_why_them()}</label>
            <p className={field.hint} id={`why-${id}-hint`}>
              {m.workshop_why_them_hint()}
            </p>
            <input
              className={field.box}
              id={`why-${id}`}
              name="reason"
              maxLength={500}
              aria-describedby={`why-${id}-hint`}
            />
          </div>
          <button type="submit" className={buttonClass('second')}>
            {m.meetings_give_floor({ name })}
          </button>
        </LiveForm>
      )}
    </div>
  )
}

const Act = ({ type, id, children }: { type: string; id: string; children: string }) => (
  <LiveForm type={type} of={`${type} ${id}`} fields={{ memberId: id }}>
    <button type="submit" className={buttonClass('second')}>
      {children}
    </button>
  </LiveForm>
)
