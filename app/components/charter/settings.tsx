import { Link } from '@remix-run/react'
import { Table } from '#app/components/ui/table.tsx'
import * as m from '#words'
import styles from './charter.module.css'
import type { CharterPage } from './read-charter.ts'

/** Every rule that has a number: what it asks for here, what is usual, how far any group may go. */
export function Settings({ planId, settings, mayAsk }: Pick<CharterPage, 'planId' | 'settings' | 'mayAsk'>) {
  return (
    <Table caption={m.charter_settings_caption()}>
      <thead>
        <tr>
          <th scope="col">{m.charter_rule()}</th>
          <th scope="col">{m.charter_now()}</th>
          <th scope="col">{m.charter_limits()}</th>
        </tr>
      </thead>
      <tbody>
        {settings.map(({ id, name, rule, protects, now, range, standing }) => (
          <tr key={`${id} ${name}`}>
            <th scope="row" className={styles.rule}>
              <Link to={`/rules#${id}`}>{rule}</Link>
              <span className={styles.protects}>{protects}</span>
            </th>
            <td>
              {now}
              <span className={styles.standing}>{standing}</span>
              {mayAsk ? (
                <Link to={`/plans/${planId}/charter/change?about=${encodeURIComponent(`${id} ${name}`)}`}>
                  {m.charter_change_it()}
                  <span className="only-heard"> {rule}</span>
                </Link>
              ) : null}
            </td>
            <td>{range}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
