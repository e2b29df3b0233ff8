import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './live.module.css'
import type { Meeting } from './meeting.ts'
import { useMinutes } from './use-minutes.ts'

type Props = { meeting: Meeting; me: MemberId; now: string; ahead: number }

/** Who speaks, and who is next. */
export function Floor({ meeting: { speaker, queue }, me, now, ahead }: Props) {
  const minutes = useMinutes(speaker?.since ?? null, now, ahead)
  const next = queue[0]
  return (
    <section aria-labelledby="floor" className={styles.floor}>
      <h2 id="floor">{m.meetings_floor()}</h2>
      <p className={styles.speaker}>
        <strong>
          {!speaker
            ? m.meetings_nobody_speaks()
            : speaker.id === me
              ? m.meetings_your_turn()
              : m.meetings_speaks({ name: speaker.name })}
        </strong>
      </p>
      <p className={styles.since}>
        {!speaker ? '' : minutes < 1 ? m.meetings_for_a_moment() : m.meetings_for_minutes({ n: minutes })}
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

/** Everybody who waits, in the order in which they will speak. */
export function Queue({ meeting: { queue }, me }: Pick<Props, 'meeting' | 'me'>) {
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{m.meetings_waiting({ n: queue.length })}</h2>
      {queue.length === 0 ? (
        <p className="quiet">{m.meetings_nobody_waits()}</p>
      ) : (
        <ol aria-labelledby="queue">
          {queue.map(({ id, name }) => (
            <li key={id}>{id === me ? <strong>{m.meetings_you()}</strong> : <span data-content>{name}</span>}</li>
          ))}
        </ol>
      )}
      <p className="quiet">{m.meetings_order()}</p>
    </section>
  )
}
