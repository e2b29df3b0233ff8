import { ButtonRow, buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import type { MemberId } from '#domain/ids.ts'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting, rightsOf } from './meeting.ts'
import { useMinutes } from './use-minutes.ts'

type Props = {
  meeting: Meeting
  me: MemberId
  rights: ReturnType<typeof rightsOf>
  now: string
  ahead: number
}

/** Who speaks, who is next, and what you can do about it. */
export function Floor({ meeting, me, rights, now, ahead }: Props) {
  const { speaker, queue } = meeting
  const minutes = useMinutes(speaker?.since ?? null, now, ahead)
  const mine = speaker?.id === me
  return (
    <section aria-labelledby="floor">
      <h2 id="floor">Who speaks</h2>
      <p className={styles.speaker}>
        {speaker ? (
          <>
            <strong>{mine ? 'It is your turn to speak.' : `${speaker.name} speaks.`}</strong>{' '}
            <span className="quiet">{minutesInWords(minutes)}</span>
          </>
        ) : (
          'Nobody speaks at the moment.'
        )}
      </p>
      <h3 id="queue">Waiting to speak ({queue.length})</h3>
      {queue.length === 0 ? (
        <p className="quiet">Nobody is waiting.</p>
      ) : (
        <ol aria-labelledby="queue">
          {queue.map(({ id, name }) => (
            <li key={id}>{id === me ? <strong>You</strong> : name}</li>
          ))}
        </ol>
      )}
      <p className={field.hint}>Who has spoken least goes first. Then who has waited longest.</p>
      <Buttons {...{ meeting, rights, mine }} />
    </section>
  )
}

const minutesInWords = (minutes: number): string =>
  minutes < 1 ? 'For less than a minute.' : `For ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`

type ButtonsProps = Pick<Props, 'meeting' | 'rights'> & { mine: boolean }

function Buttons({ meeting: { amHere, amWaiting, queue, speaker }, rights, mine }: ButtonsProps) {
  const next = queue[0]
  return (
    <>
      {rights.speaks && !amHere ? <p className="quiet">Say that you are here, then you can ask to speak.</p> : null}
      <ButtonRow>
        {rights.speaks && amHere ? (
          <>
            <LiveForm type={mine ? 'turn.end' : amWaiting ? 'queue.leave' : 'queue.join'} of="mine">
              <button type="submit" className={amWaiting ? 'button second' : 'button first'}>
                {mine ? 'I have finished' : amWaiting ? 'Take it back' : 'I want to speak'}
              </button>
            </LiveForm>
            <LiveForm type="turn.pass" of="pass">
              <button type="submit" className={buttonClass('second')}>
                Pass: not now, thank you
              </button>
            </LiveForm>
          </>
        ) : null}
        {rights.gives && (speaker ? !mine : next) ? (
          <LiveForm type={speaker ? 'turn.end' : 'turn.grant'} of="guide">
            <button type="submit" className={buttonClass('second')}>
              {speaker ? `End the turn of ${speaker.name}` : `Give the floor to ${next?.name}`}
            </button>
          </LiveForm>
        ) : null}
      </ButtonRow>
    </>
  )
}
