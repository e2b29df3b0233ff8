import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import * as m from '#words'
import styles from './list.module.css'
import { Rich } from './rich.tsx'
import { Time } from './time.tsx'

/** One thing below the other, with a line between. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={styles.rows}>{children}</ul>
export const Row = ({ children, id }: { children: ReactNode; id?: string }) => (
  <li className={styles.row} id={id}>
    {children}
  </li>
)

/** `until`: when it is too late for it. */
export type Job = { to: string; label: string; why: ReactNode; until?: string | null }

/** What somebody can do now, most pressing first: what it is, and why it waits for them. */
export function Jobs({ jobs }: { jobs: readonly Job[] }) {
  return (
    <ul className={styles.jobs}>
      {jobs.map(({ to, label, why, until }) => (
        <li key={`${to} ${label}`} className={styles.job}>
          <Link to={to}>{label}</Link> <span className={styles.why}>{why}</span>{' '}
          {until ? (
            <span className={styles.until}>
              <Rich text={m.plan_until()} parts={{ time: () => <Time at={until} /> }} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
