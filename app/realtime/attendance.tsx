import type { MemberId } from '#domain/ids.ts'
import styles from './live.module.css'
import { LiveForm } from './live-form.tsx'
import type { Meeting } from './meeting.ts'

/** Who has said that they are here. The button is one and the same, so that whoever presses it keeps their place. */
export function Attendance({ meeting: { id, here, amHere }, me }: { meeting: Meeting; me: MemberId }) {
  return (
    <section aria-labelledby="here">
      <h2 id="here">Who is here ({here.length})</h2>
      {here.length === 0 ? (
        <p className="quiet">Nobody has said yet that they are here.</p>
      ) : (
        <ul className={styles.people} aria-labelledby="here">
          {here.map((person) => (
            <li key={person.id}>{person.id === me ? `You, ${person.name}` : person.name}</li>
          ))}
        </ul>
      )}
      <LiveForm type={amHere ? 'attendance.leave' : 'attendance.join'} of="here" sessionId={id}>
        <button type="submit" className={amHere ? 'button second' : 'button first'}>
          {amHere ? 'I am leaving' : 'I am here'}
        </button>
      </LiveForm>
    </section>
  )
}
