import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import { Hands } from './hands.tsx'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'
import type { RoomSnapshot } from './room.ts'
import styles from './say.module.css'
import { Answers } from './say.tsx'
import { Question, Reason } from './say-asked.tsx'

type Props = { meeting: Meeting; me: MemberId; now: string; snapshot: RoomSnapshot }

/**
 * For whoever guides: what the group is asked and has decided, and the hands of people in the room. There is nothing
 * here to stop it with. Who guides and has a vote gives their own answer here.
 */
export function SayGuide({ meeting: { asking, moving, stepOver, appeals, amHere }, me, now, snapshot }: Props) {
  const { ahead, answer, hands, present } = snapshot
  const hasVoice = amHere && asking?.voices.some(({ id }) => id === me)
  return (
    <>
      {asking ? (
        <section aria-labelledby="group-asked" className={styles.asked}>
          <Question {...{ asking, now, ahead }} />
          <p className="quiet">{m.say_guide_asked()}</p>
          {hasVoice ? <Answers ask={asking.ask} answer={answer} /> : null}
          <Hands {...{ asking, hands, me, present }} />
        </section>
      ) : null}
      {moving ? <p className={styles.now}>{m.say_moving()}</p> : null}
      {stepOver ? (
        <p className={styles.now}>
          {m.say_step_over()} {m.say_guide_next()}
        </p>
      ) : null}
      {appeals.map((appeal) => (
        <PutRight key={appeal.ask} {...appeal} />
      ))}
    </>
  )
}

function PutRight({ ask, reason }: Meeting['appeals'][number]) {
  return (
    <section aria-labelledby={`appeal-${ask}`} className={styles.now}>
      <h2 id={`appeal-${ask}`}>{m.say_guide_read_out()}</h2>
      <p>{m.say_not_accepted()}</p>
      <Reason reason={reason} />
      <LiveForm type="say.settle" of={`settle ${ask}`} fields={{ ask: String(ask) }}>
        <div className={field.field}>
          <label htmlFor={`how-${ask}`}>{m.say_guide_how()}</label>
          <textarea className={field.box} id={`how-${ask}`} name="words" rows={2} maxLength={500} />
        </div>
        <button type="submit" className={buttonClass('first')}>
          {m.say_guide_done()}
        </button>
      </LiveForm>
    </section>
  )
}
