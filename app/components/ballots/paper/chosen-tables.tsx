import * as m from '#words'
import styles from '../numbers.module.css'
import type { ChosenPage } from './read-chosen.ts'
import { ResultTableView } from './result-table.tsx'

/** The numbers of a vote that chose, and whether another rule would have chosen otherwise. */
export function ChosenTables({ chosen: { tables, notes, flips } }: { chosen: NonNullable<ChosenPage> }) {
  return (
    <section aria-labelledby="numbers" className={styles.numbers}>
      <h2 id="numbers">{m.ballots_numbers_title()}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {tables.map((table) => (
        <ResultTableView key={table.caption} table={table} />
      ))}
      <h3>{m.choosing_flip_title()}</h3>
      <p data-flips>{flips}</p>
    </section>
  )
}
