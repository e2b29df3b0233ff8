import { Bar, Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import styles from './numbers.module.css'
import type { BallotPage } from './read-ballot.ts'

/** From how many papers on a share in per cent says more than the number: of four, “25 %” is one person. */
const SHARES_FROM = 10

/** The numbers of a vote. The bars only draw what stands beside them. */
export function Numbers({ page: { words } }: { page: BallotPage }) {
  const all = words.numbers.reduce((sum, { n }) => sum + n, 0)
  if (words.numbers.length === 0) return null
  const withShares = all >= SHARES_FROM
  const withSides = words.numbers.some(({ sides }) => sides)
  return (
    <section aria-labelledby="numbers" className={styles.numbers}>
      <h2 id="numbers">{m.ballots_numbers_title()}</h2>
      <Table caption={m.ballots_numbers_caption({ n: all })}>
        <thead>
          <tr>
            <th scope="col">{m.ballots_numbers_answer()}</th>
            <th scope="col">{m.ballots_numbers_papers()}</th>
            {withSides ? <th scope="col">{m.ballots_numbers_citizens()}</th> : null}
            {withSides ? <th scope="col">{m.ballots_numbers_professionals()}</th> : null}
            {withShares ? <th scope="col">{m.ballots_numbers_share()}</th> : null}
          </tr>
        </thead>
        <tbody>
          {words.numbers.map(({ id, label, n, sides }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                {n}
                <Bar share={all === 0 ? 0 : n / all} />
              </td>
              {sides ? <td>{sides.citizen}</td> : null}
              {sides ? <td>{sides.professional}</td> : null}
              {withShares ? <td>{m.ballots_numbers_percent({ n: Math.round((100 * n) / all) })}</td> : null}
            </tr>
          ))}
        </tbody>
      </Table>
      {words.middle ? <p data-middle>{words.middle}</p> : null}
    </section>
  )
}
