import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'

/** One tap for whoever is next; for whoever speaks: an end, a minute more, a note that they were cut off. */
export function FloorControls({ meeting }: { meeting: Meeting }) {
  const { speaker, queue, unheard, moving, stepOver } = meeting
  // Where the group has ended the step, nobody else is given the floor, and no time is added.
  const isEnding = moving || stepOver
  const next = isEnding ? null : meeting.next
  return (
    <section aria-label={m.meetings_guide()} className={styles.guide}>
      <div className={styles.buttons}>
        {speaker ? (
          <>
            <One
              type="turn.end"
              memberId={speaker.id}
              look="first"
              words={m.meetings_end_turn({ name: speaker.name })}
            />
            {isEnding ? null : <One type="turn.extend" words={m.workshop_minute_more()} />}
            <One type="turn.interrupt" words={m.workshop_interrupted({ name: speaker.name })} />
          </>
        ) : next ? (
          <>
            <One type="turn.grant" look="first" words={m.meetings_give_floor({ name: next.name })} />
            <One type="turn.pass" memberId={next.id} words={m.workshop_they_pass({ name: next.name })} />
            <One type="turn.defer" memberId={next.id} words={m.workshop_they_later({ name: next.name })} />
          </>
        ) : null}
        <One type="floor.invite" words={m.workshop_invite({ n: unheard.length })} />
      </div>
      {!speaker && !next && !isEnding ? (
        <p>{queue.length > 0 ? m.workshop_all_held() : m.meetings_guide_nobody_waits()}</p>
      ) : null}
    </section>
  )
}

type OneProps = { type: string; words: string; memberId?: string; look?: 'first' | 'second' }

const One = ({ type, words, memberId, look = 'second' }: OneProps) => (
  <LiveForm type={type} of={`guide ${type}`} {...(memberId ? { fields: { memberId } } : {})}>
    <button type="submit" className={buttonClass(look)}>
      {words}
    </button>
  </LiveForm>
)
