import { Bar, Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import type { SectionPage } from './read-page.ts'
import styles from './shares.module.css'

/** Whose words stand in this part: the two sides next to each other, one's own figure, and nobody else's. */
export function Shares({ shares }: Pick<SectionPage, 'shares'>) {
  if (!shares) return null
  return (
    <section className={styles.shares} aria-labelledby="shares">
      <h2 id="shares">{m.sections_page_shares()}</h2>
      {shares.few ? (
        <p>{m.sections_page_shares_few()}</p>
      ) : (
        <Table caption={m.sections_page_shares_table()}>
          <thead>
            <tr>
              <th scope="col">{m.sections_page_shares_side()}</th>
              <th scope="col">{m.sections_page_shares_share()}</th>
            </tr>
          </thead>
          <tbody>
            {shares.rows.map(({ id, name, text, share }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  {text}
                  <Bar share={share} tone={id === 'citizens' ? 'fill' : 'other'} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {shares.mine ? <p>{shares.mine}</p> : null}
      <p className="quiet">{m.sections_page_shares_how()}</p>
    </section>
  )
}
