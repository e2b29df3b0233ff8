import { Link } from '@remix-run/react'
import { Table } from '#app/components/ui/table.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import type { Measured } from './lines.ts'
import styles from './log.module.css'

const OUTCOMES: Record<Measured['outcome'], { word: () => string; tone: Tone }> = {
  held: { word: m.log_page_held, tone: 'good' },
  overridden: { word: m.log_page_overridden, tone: 'careful' },
  failed: { word: m.log_page_failed, tone: 'stop' },
}

/** What each rule of a step counted, what it asked for, and what came out. */
export function MeasuredTable({ rows, number }: { rows: readonly Measured[]; number: number }) {
  return (
    <div className={styles.measured}>
      <Table caption={m.log_page_measured_caption({ number })}>
        <thead>
          <tr>
            <th scope="col">{m.log_page_rule()}</th>
            <th scope="col">{m.log_page_came_out()}</th>
            <th scope="col">{m.log_page_was_measured()}</th>
            <th scope="col">{m.log_page_was_needed()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rule, title, counted, measured, needed, outcome }) => (
            <tr key={rule}>
              <th scope="row">
                <Link to={`/rules#${rule}`}>{title}</Link>
              </th>
              <td>
                <Tag tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].word()}</Tag>
              </td>
              <td>
                {measured} <span className={styles.counted}>{counted}</span>
              </td>
              <td>{needed}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
