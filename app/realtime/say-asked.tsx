import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import type { Answer, Matter } from '#domain/say/state.ts'
import * as m from '#words'
import type { Asked, Meeting } from './meeting.ts'
import styles from './say.module.css'
import { useSecondsLeft } from './use-seconds-left.ts'

const QUESTIONS: Record<Matter, string> = {
  'move-on': m.say_question_move_on(),
  'slow-down': m.say_question_slow_down(),
  appeal: m.say_question_appeal(),
}
export const ANSWER_WORDS: Record<Answer, string> = { yes: m.say_yes(), no: m.say_no(), none: m.say_none() }
const THEN: Record<Matter, string> = {
  'move-on': m.say_then_move_on(),
  'slow-down': m.say_then_slow_down(),
  appeal: m.say_then_appeal(),
}

type Props = { asking: Asked; now: string; ahead: number }

/** What the group is asked, what a yes leads to, and how long there is. Never how many have answered, or what. */
export function Question({ asking: { what, reason, until, rests, takers }, now, ahead }: Props) {
  const left = useSecondsLeft(until, now, ahead)
  return (
    <>
      <h2 id="group-asked" tabIndex={-1}>
        {m.say_asked()}
      </h2>
      <p className={styles.question}>{QUESTIONS[what]}</p>
      {what === 'appeal' ? <Reason reason={reason} /> : null}
      <p>{THEN[what]}</p>
      {takers.map(({ id, name }) => (
        <p key={id}>
          <Rich text={m.say_hands_by()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
        </p>
      ))}
      <p className={styles.time}>{rests ? m.say_time_rests() : timeWords(left)}</p>
    </>
  )
}

function timeWords(left: number): string {
  if (left > 40) return m.say_time_minute()
  if (left > 15) return m.say_time_half()
  return left > 0 ? m.say_time_few() : m.say_time_over()
}

/** Which decision is meant, in the words of whoever asked. */
export const Reason = ({ reason }: { reason: string | null }) => (
  <blockquote className={styles.reason}>
    {reason === null ? m.say_not_accepted_words() : <OwnWords>{reason}</OwnWords>}
  </blockquote>
)

/** What came of it and is not done yet: the same on all screens. */
export function SayNow({ meeting: { moving, stepOver, appeals } }: { meeting: Meeting }) {
  if (!moving && !stepOver && appeals.length === 0) return null
  return (
    <div className={styles.now}>
      {moving ? <p>{m.say_moving()}</p> : null}
      {stepOver ? <p>{m.say_step_over()}</p> : null}
      {appeals.map(({ ask, reason }) => (
        <section key={ask} aria-labelledby={`appeal-${ask}`}>
          <h2 id={`appeal-${ask}`}>{m.say_not_accepted()}</h2>
          <Reason reason={reason} />
          <p>{m.say_put_right()}</p>
        </section>
      ))}
    </div>
  )
}
