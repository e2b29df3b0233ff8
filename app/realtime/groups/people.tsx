import { Disc } from '#app/components/ui/disc.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import styles from './groups.module.css'
import type { Seat } from './view.ts'

/** Who sits at a table. Whoever has left keeps their place, and it says that they are away. */
export const People = ({ people, me, label }: { people: readonly Seat[]; me?: MemberId; label: string }) => (
  <ul className={styles.people} aria-label={label}>
    {people.map(({ id, name, isHere }) => (
      <li key={id}>
        <Disc name={name} />
        <span>
          <span data-content>{id === me ? m.meetings_you_named({ name }) : <OwnWords>{name}</OwnWords>}</span>
          {isHere ? null : <span className="quiet"> {m.groups_gone()}</span>}
        </span>
      </li>
    ))}
  </ul>
)
