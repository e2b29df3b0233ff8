import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Bar, Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import styles from '../numbers.module.css'
import { Sentences } from '../sentences.tsx'
import type { ChosenPage, ResultTable } from './read-chosen.ts'

/** The numbers of a vote that chose, and whether another rule would have chosen otherwise. */
export function ChosenTables({ chosen: { tables, notes, flips, opinions } }: { chosen: NonNullable<ChosenPage> }) {
  return (
    <section aria-labelledby="numbers" className={styles.numbers}>
      <h2 id="numbers">{m.ballots_numbers_title()}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {tables.map((table) => (
        <Numbers key={table.caption} table={table} />
      ))}
      <h3>{m.choosing_flip_title()}</h3>
      <p data-flips>{flips}</p>
      {opinions ? (
        <details data-opinions>
          <summary>{m.choosing_opinion_title()}</summary>
          <p>{opinions.lead}</p>
          <Sentences sentences={opinions.each} />
        </details>
      ) : null}
    </section>
  )
}

const Numbers = ({ table: { caption, columns, rows } }: { table: ResultTable }) => (
  <Table caption={caption}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            <OwnWords>{column}</OwnWords>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, head, cells }) => (
        <tr key={id}>
          <th scope="row">
            <OwnWords>{head}</OwnWords>
          </th>
          {cells.map(({ text, share }, column) => (
            <td key={columns[column + 1]}>
              <OwnWords>{text}</OwnWords>
              {share === undefined ? null : <Bar share={share} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
)
