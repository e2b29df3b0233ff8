import * as m from '#words'
import styles from './groups.module.css'
import { People } from './people.tsx'
import type { GroupsView } from './view.ts'

/** Who sits where, a card for each table. */
export const Tables = ({ tables }: Pick<GroupsView, 'tables'>) => (
  <ul className={styles.tables}>
    {tables
      .filter(({ people }) => people.length > 0)
      .map(({ place, people }) => (
        <li key={place}>
          <h3>{m.groups_table({ n: place + 1 })}</h3>
          <People people={people} label={m.groups_people({ n: people.length })} />
        </li>
      ))}
  </ul>
)
