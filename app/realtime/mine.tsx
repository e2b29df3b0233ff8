import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting, rightsOf } from './meeting.ts'

type Props = { meeting: Meeting; me: MemberId; rights: ReturnType<typeof rightsOf> }

/**
 * What you can do yourself, as large buttons. Each is one and the same button all along, whatever it asks for, so that
 * whoever presses it keeps their place.
 */
export function Mine({ meeting, me, rights }: Props) {
  const { id, amHere, amWaiting, speaker } = meeting
  const isMyTurn = speaker?.id === me
  const mayAsk = rights.speaks && amHere
  return (
    <section aria-labelledby="mine" className={styles.mine}>
      <h2 id="mine">{m.meetings_mine()}</h2>
      <p>{wordsFor({ meeting, me, speaks: rights.speaks })}</p>
      <div className={styles.buttons}>
        {mayAsk ? (
          <LiveForm type={isMyTurn ? 'turn.end' : amWaiting ? 'queue.leave' : 'queue.join'} of="mine">
            <button type="submit" className={buttonClass(amWaiting && !isMyTurn ? 'second' : 'first')}>
              {isMyTurn ? m.meetings_finished() : amWaiting ? m.meetings_take_back() : m.meetings_ask_to_speak()}
            </button>
          </LiveForm>
        ) : null}
        {mayAsk ? (
          <LiveForm type="turn.pass" of="pass">
            <button type="submit" className={buttonClass('second')}>
              {m.meetings_pass()}
            </button>
          </LiveForm>
        ) : null}
        {mayAsk && rights.isInRound ? (
          <LiveForm type="turn.defer" of="defer">
            <button type="submit" className={buttonClass('second')}>
              {m.workshop_come_back()}
            </button>
          </LiveForm>
        ) : null}
        {mayAsk && !amWaiting && !isMyTurn ? (
          <LiveForm type="queue.join" of="answer" fields={{ answer: 'yes' }}>
            <button type="submit" className={buttonClass('second')}>
              {m.workshop_answer()}
            </button>
          </LiveForm>
        ) : null}
        <LiveForm type={amHere ? 'attendance.leave' : 'attendance.join'} of="here" sessionId={id}>
          <button type="submit" className={buttonClass(amHere ? 'plain' : 'first')}>
            {amHere ? m.meetings_i_leave() : m.meetings_i_am_here()}
          </button>
        </LiveForm>
      </div>
      {mayAsk && !amWaiting && !isMyTurn ? <Write /> : null}
    </section>
  )
}

/** For whoever would rather write: the words join the queue and are read out. */
const Write = () => (
  <details className={styles.write}>
    <summary>{m.workshop_rather_write()}</summary>
    <LiveForm type="queue.join" of="write">
      <div className={field.field}>
        <label htmlFor="own-words">{m.workshop_write_label()}</label>
        <p className={field.hint} id="own-words-hint">
          {m.workshop_write_hint()}
        </p>
        <textarea
          className={field.box}
          id="own-words"
          name="words"
          rows={3}
          maxLength={1000}
          aria-describedby="own-words-hint"
        />
      </div>
      <button type="submit" className={buttonClass('second')}>
        {m.workshop_write_send()}
      </button>
    </LiveForm>
  </details>
)

function wordsFor({ meeting, me, speaks }: Pick<Props, 'meeting' | 'me'> & { speaks: boolean }): string {
  const { amHere, speaker, queue, round, pausing } = meeting
  if (!amHere) return speaks ? m.meetings_mine_not_here() : m.meetings_mine_not_here_reading()
  if (!speaks) return m.meetings_mine_here_reading()
  if (speaker?.id === me) return m.meetings_mine_speaking()
  if (pausing.includes(me)) return m.conduct_i_am_paused()
  if (round?.some(({ id }) => id === me)) return m.workshop_mine_round()
  const place = queue.findIndex(({ id }) => id === me)
  if (place === -1) return m.meetings_mine_idle()
  return place === 0 ? m.meetings_mine_next() : m.meetings_mine_waiting({ n: place })
}
