import { buttonClass } from '#app/components/ui/button.tsx'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import { LiveForm } from '../live-form.tsx'
import styles from './groups.module.css'
import type { Table } from './view.ts'

/** Who speaks next at this table, by the same order as in the whole meeting. It is a help: nobody is given the floor. */
export function TableQueue({ table: { queue, people, pausing }, me }: { table: Table; me: MemberId }) {
  const waits = (id: MemberId) => queue.some((one) => one.id === id)
  const amPaused = pausing.includes(me)
  const others = people.filter(({ id, isHere }) => isHere && id !== me && !pausing.includes(id))
  return (
    <>
      <h3 id="table-queue">{m.groups_queue()}</h3>
      {queue.length === 0 ? (
        <p className="quiet">{m.groups_queue_none()}</p>
      ) : (
        <ol aria-labelledby="table-queue">
          {queue.map(({ id, name }) => (
            <li key={id}>{id === me ? <strong>{m.meetings_you()}</strong> : <span data-content>{name}</span>}</li>
          ))}
        </ol>
      )}
      <p className="quiet">{m.groups_queue_order()}</p>
      <p role="status">{amPaused ? m.conduct_i_am_paused() : null}</p>
      <div className={styles.buttons}>
        {waits(me) || amPaused ? null : <One type="groups.ask" words={m.groups_ask()} look="first" />}
        <One type="groups.spoke" words={m.groups_spoke()} look={waits(me) ? 'first' : 'second'} />
      </div>
      {others.length > 0 ? (
        <details className={styles.all}>
          <summary>{m.groups_for_others()}</summary>
          <div className={styles.buttons}>
            {others.map(({ id, name }) => (
              <One
                key={id}
                type={waits(id) ? 'groups.spoke' : 'groups.ask'}
                memberId={id}
                words={waits(id) ? m.groups_they_spoke({ name }) : m.groups_they_ask({ name })}
              />
            ))}
          </div>
        </details>
      ) : null}
    </>
  )
}

type OneProps = { type: string; words: string; memberId?: string; look?: 'first' | 'second' }

const One = ({ type, words, memberId, look = 'second' }: OneProps) => (
  <LiveForm type={type} of={`table ${memberId ?? type}`} {...(memberId ? { fields: { memberId } } : {})}>
    <button type="submit" className={buttonClass(look)}>
      {words}
    </button>
  </LiveForm>
)
