import { buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting, rightsOf } from './meeting.ts'

type Props = { meeting: Meeting; me: MemberId; rights: ReturnType<typeof rightsOf> }

/** What only the guide does, apart from what everybody can. */
export function Guide({ meeting: { id, speaker, next, asking, moving, stepOver }, me, rights }: Props) {
  if (!rights.gives && !rights.opens) return null
  const floor = speaker
    ? speaker.id !== me && { type: 'turn.end', label: m.meetings_end_turn({ name: speaker.name }) }
    : next && !moving && !stepOver && { type: 'turn.grant', label: m.meetings_give_floor({ name: next.name }) }
  return (
    <section aria-labelledby="guide" className={styles.guide}>
      <h2 id="guide">{m.meetings_guide()}</h2>
      {rights.gives ? (
        floor ? (
          <LiveForm type={floor.type} of="guide" fields={speaker ? { memberId: speaker.id } : {}}>
            <button type="submit" className={buttonClass('first')}>
              {floor.label}
            </button>
          </LiveForm>
        ) : speaker || moving || stepOver ? null : (
          <p className="quiet">{m.meetings_guide_nobody_waits()}</p>
        )
      ) : null}
      {rights.takesOver ? (
        <LiveForm type="session.take-over" of="guide">
          <button type="submit" className={buttonClass('second')}>
            {m.workshop_take_over()}
          </button>
        </LiveForm>
      ) : null}
      {rights.opens && !asking ? (
        <CommandForm type="session.close" hidden={{ sessionId: id }}>
          <button type="submit" className={buttonClass('careful')}>
            {m.meetings_close()}
          </button>
        </CommandForm>
      ) : null}
    </section>
  )
}
