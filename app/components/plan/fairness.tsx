import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import { Bar, Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import styles from './fairness.module.css'
import type { PlanPage } from './read-plan.ts'

type Row = PlanPage['fairness']['rows'][number]

/** How level the field is: the two sides next to each other, then what the rules did. */
export function Fairness({ fairness: { rows, sentences } }: Pick<PlanPage, 'fairness'>) {
  return (
    <section aria-labelledby="fairness" className="no-print">
      <h2 id="fairness">{m.plan_fair()}</h2>
      <p className="quiet">{m.plan_fair_lead()}</p>
      <Table caption={m.plan_fair_table()}>
        <thead>
          <tr>
            <th scope="col">{m.plan_fair_what()}</th>
            <th scope="col">{m.plan_fair_citizens()}</th>
            <th scope="col">{m.plan_fair_professionals()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FairRow key={row.id} row={row} />
          ))}
        </tbody>
      </Table>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Rich
          text={m.plan_fair_rules()}
          parts={{
            now: (words) => <Link to="fairness">{words}</Link>,
            rules: (words) => <Link to="/rules">{words}</Link>,
            charter: (words) => <Link to="charter">{words}</Link>,
          }}
        />
      </p>
    </section>
  )
}

/** Where it is too early to say, both columns say nothing; where sides are not told apart, they are one. */
function FairRow({ row: { name, says, cells } }: { row: Row }) {
  const [left, right] = cells
  return (
    <tr>
      <th scope="row" className={styles.what}>
        {name}
        <span className={styles.says}>{says}</span>
      </th>
      {left ? (
        <td colSpan={right ? 1 : 2}>
          {left.text}
          <Bar share={left.share} />
        </td>
      ) : (
        <td colSpan={2}>–</td>
      )}
      {right ? (
        <td>
          {right.text}
          <Bar share={right.share} tone="other" />
        </td>
      ) : null}
    </tr>
  )
}
