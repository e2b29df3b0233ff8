import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { ANSWERS } from '#domain/say/state.ts'
import type { OwnAnswer } from '#server/say/answers.ts'
import * as m from '#words'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'
import styles from './say.module.css'
import { ANSWER_WORDS, Question, SayNow } from './say-asked.tsx'
import { useKeptPlace } from './use-kept-place.ts'

type Props = { meeting: Meeting; answer: OwnAnswer | null; hasSay: boolean; now: string; ahead: number }

/** What the group is asked, with large buttons for whoever has a vote and is here. */
export function Asked({ meeting, answer, hasSay, now, ahead }: Props) {
  const { asking } = meeting
  const place = useKeptPlace(asking !== null, 'say')
  return (
    <>
      {asking ? (
        <section aria-labelledby="group-asked" className={styles.asked} {...place}>
          <Question {...{ asking, now, ahead }} />
          {hasSay && meeting.amHere ? (
            <Answers ask={asking.ask} answer={answer} />
          ) : (
            <p className="quiet">{m.say_no_voice()}</p>
          )}
        </section>
      ) : null}
      <SayNow meeting={meeting} />
    </>
  )
}

/** Three large buttons; what one has answered so far, by oneself or by a hand that the guide took down. */
export function Answers({ ask, answer }: { ask: number; answer: OwnAnswer | null }) {
  const mine = answer?.ask === ask ? answer : null
  return (
    <>
      <div className={styles.answers}>
        {ANSWERS.map((one) => (
          <LiveForm key={one} type="say.answer" of={one} fields={{ ask: String(ask), answer: one }}>
            <button type="submit" className={buttonClass('second')} aria-pressed={mine?.answer === one}>
              {ANSWER_WORDS[one]}
            </button>
          </LiveForm>
        ))}
      </div>
      <p role="status">{mine ? (mine.byHand ? m.say_hand_mine() : m.say_answered()) : m.say_answer_now()}</p>
    </>
  )
}

/** Three things that anybody with a vote can ask the group for, whatever whoever guides thinks of it. */
export function SayHow({ meeting: { hurdles, asking, paused, moving } }: { meeting: Meeting }) {
  const isThere = !asking && !paused && !moving
  const place = useKeptPlace(isThere, 'group-asked')
  if (!isThere) return null
  return (
    <section aria-labelledby="say" className={styles.say} {...place}>
      <h2 id="say" tabIndex={-1}>
        {m.say_title()}
      </h2>
      <p className="quiet">{m.say_lead()}</p>
      <div className={styles.buttons}>
        <Ask what="move-on" hurdle={hurdles['move-on']} label={m.say_move_on()} />
        <Ask what="slow-down" hurdle={hurdles['slow-down']} label={m.say_slow_down()} />
      </div>
      {hurdles.appeal ? (
        <Decided label={m.say_appeal()} />
      ) : (
        <details>
          <summary className={buttonClass('second')}>{m.say_appeal()}</summary>
          <Appeal />
        </details>
      )}
    </section>
  )
}

type AskProps = { what: 'move-on' | 'slow-down'; hurdle: Meeting['hurdles']['move-on']; label: string }

function Ask({ what, hurdle, label }: AskProps) {
  if (hurdle === 'decided') return <Decided label={label} />
  // Where there is no step, there is nothing to end or to lengthen.
  if (hurdle) return null
  return (
    <LiveForm type="say.ask" of={what} fields={{ what }}>
      <button type="submit" className={buttonClass('second')}>
        {label}
      </button>
    </LiveForm>
  )
}

const Decided = ({ label }: { label: string }) => (
  <p>
    {label}: <span className="quiet">{m.say_hurdle_decided()}</span>
  </p>
)

const Appeal = () => (
  <LiveForm type="say.ask" of="appeal" fields={{ what: 'appeal' }}>
    <div className={field.field}>
      <label htmlFor="appeal">{m.say_appeal_which()}</label>
      <p className={field.hint} id="appeal-hint">
        {m.say_appeal_hint()}
      </p>
      <textarea
        className={field.box}
        id="appeal"
        name="reason"
        rows={2}
        maxLength={500}
        aria-describedby="appeal-hint"
      />
    </div>
    <button type="submit" className={buttonClass('second')}>
      {m.say_appeal_send()}
    </button>
  </LiveForm>
)
