import { buttonClass } from '#app/components/ui/button.tsx'
import { ANSWERS } from '#domain/say/state.ts'
import type { Hands as Taken } from '#server/say/answers.ts'
import * as m from '#words'
import { LiveForm } from './live-form.tsx'
import type { Asked, Named } from './meeting.ts'
import styles from './say.module.css'
import { ANSWER_WORDS } from './say-asked.tsx'

type Props = {
  asking: Asked
  hands: Taken | null
  me: string
  /** Who has this plan open on a screen of their own. */
  present: readonly string[]
}

/**
 * For a meeting around one laptop: what people in the room say, taken down seat by seat. Whoever answered on a screen of
 * their own isn't asked again. Says whose hand is taken, and never what it said.
 */
export function Hands({ asking, hands, me, present }: Props) {
  const known: Taken = hands?.ask === asking.ask ? hands : { ask: asking.ask, answered: [], taken: [] }
  const seats = asking.voices.filter(({ id }) => id !== me && !known.answered.includes(id))
  if (seats.length === 0) return null
  const apart = seats.filter(({ id }) => !present.includes(id) || known.taken.includes(id))
  const others = seats.filter((seat) => !apart.includes(seat))
  const list = (some: Named[]) => (
    <ul className={styles.hands}>
      {some.map((seat) => (
        <li key={seat.id}>
          <Seat ask={asking.ask} seat={seat} isTaken={known.taken.includes(seat.id)} />
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="hands">
      <h3 id="hands">{m.say_hands()}</h3>
      <p>{m.say_hands_lead()}</p>
      {list(apart)}
      {others.length > 0 ? (
        <details>
          <summary>{m.say_hands_others({ n: others.length })}</summary>
          {list(others)}
        </details>
      ) : null}
    </section>
  )
}

const Seat = ({ ask, seat: { id, name }, isTaken }: { ask: number; seat: Named; isTaken: boolean }) => (
  <>
    <p>
      <strong data-content>{name}</strong> <span role="status">{isTaken ? m.say_hand_taken() : null}</span>
    </p>
    <div className={styles.hand}>
      {ANSWERS.map((one) => (
        <LiveForm
          key={one}
          type="say.hand"
          of={`hand ${id} ${one}`}
          fields={{ ask: String(ask), memberId: id, answer: one }}
        >
          <button type="submit" className={buttonClass('second')}>
            {ANSWER_WORDS[one]}{' '}
            <span className="only-heard" data-content>
              {name}
            </span>
          </button>
        </LiveForm>
      ))}
    </div>
  </>
)
