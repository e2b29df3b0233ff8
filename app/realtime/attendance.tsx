import { Disc } from '#app/components/ui/disc.tsx'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './live.module.css'
import type { Meeting } from './meeting.ts'

/** Who has said that they are here. */
export function Attendance({ meeting: { here }, me }: { meeting: Meeting; me: MemberId }) {
  return (
    <section aria-labelledby="here">
      <h2 id="here">{m.meetings_here({ n: here.length })}</h2>
      {here.length === 0 ? (
        <p className="quiet">{m.meetings_here_none()}</p>
      ) : (
        <ul className={styles.people} aria-labelledby="here">
          {here.map(({ id, name }) => (
            <li key={id}>
              <Disc name={name} />
              <span data-content>{id === me ? m.meetings_you_named({ name }) : name}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
