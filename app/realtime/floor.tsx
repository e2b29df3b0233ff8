import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './live.module.css'
import type { Meeting } from './meeting.ts'
import type { RoomSnapshot } from './room.ts'
import { useMinutes } from './use-minutes.ts'
import { WHY } from './words.ts'

type Props = {
  meeting: Meeting
  me: MemberId
  now: string
  snapshot: Pick<RoomSnapshot, 'ahead' | 'turn' | 'reminder'>
}

/** Who speaks, and who is next. */
export function Floor({ meeting: { speaker, next }, me, now, snapshot }: Props) {
  const { ahead, turn, reminder } = snapshot
  const minutes = useMinutes(speaker && turn ? sinceOf(turn) : null, now, ahead)
  return (
    <section aria-labelledby="floor" className={styles.floor}>
      <h2 id="floor">{m.meetings_floor()}</h2>
      <p className={styles.speaker}>
        <strong>{speakerWords(speaker, me)}</strong>
      </p>
      {speaker?.words ? (
        <blockquote data-content dir="auto" className={styles.readOut}>
          {speaker.words}
        </blockquote>
      ) : null}
      <p className={styles.since}>
        {!speaker ? '' : minutes < 1 ? m.meetings_for_a_moment() : m.meetings_for_minutes({ n: minutes })}
      </p>
      <p className={styles.reminder} role="status">
        {reminder && reminder.member === speaker?.id ? timeWords(reminder, me) : ''}
      </p>
      <p className={styles.next}>
        {!next
          ? m.meetings_nobody_waits()
          : next.id === me
            ? m.meetings_next_speaker_you()
            : m.meetings_next_speaker({ name: next.name })}
      </p>
    </section>
  )
}

/** From when to count, pauses left out. */
const sinceOf = ({ startedAt, pausedMs }: NonNullable<RoomSnapshot['turn']>) =>
  new Date(startedAt + pausedMs).toISOString()

function speakerWords(speaker: Meeting['speaker'], me: MemberId): string {
  if (!speaker) return m.meetings_nobody_speaks()
  if (speaker.words) return m.workshop_reads_out({ name: speaker.name })
  if (speaker.id === me) return m.meetings_your_turn()
  return speaker.answer ? m.workshop_answers({ name: speaker.name }) : m.meetings_speaks({ name: speaker.name })
}

/** Told to whoever speaks and to whoever guides, and to nobody else. */
function timeWords({ left, member }: NonNullable<RoomSnapshot['reminder']>, me: MemberId): string {
  if (left > 0) return member === me ? m.workshop_your_time_soon() : m.workshop_their_time_soon()
  return member === me ? m.workshop_your_time_up() : m.workshop_their_time_up()
}

/** Everybody who waits, in the order in which they will speak, and why. */
export function Queue({ meeting: { queue, round }, me }: Pick<Props, 'meeting' | 'me'>) {
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{m.meetings_waiting({ n: queue.length })}</h2>
      {round ? <p>{m.workshop_round({ n: round.length })}</p> : null}
      {queue.length === 0 ? (
        <p className="quiet">{m.meetings_nobody_waits()}</p>
      ) : (
        <ol aria-labelledby="queue">
          {queue.map(({ id, name, why }) => (
            <li key={id}>
              {id === me ? <strong>{m.meetings_you()}</strong> : <span data-content>{name}</span>}
              <br />
              <span className="quiet">{WHY[why]}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="quiet">{m.workshop_order()}</p>
    </section>
  )
}
