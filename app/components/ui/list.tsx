import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import styles from './list.module.css'

/** One thing below the other, with a line between. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={styles.rows}>{children}</ul>
export const Row = ({ children, id }: { children: ReactNode; id?: string }) => (
  <li className={styles.row} id={id}>
    {children}
  </li>
)

export type Job = { to: string; label: string; why: ReactNode }

/** What somebody can do now, most pressing first: what it is, and why it waits for them. */
export function Jobs({ jobs }: { jobs: readonly Job[] }) {
  return (
    <ul className={styles.jobs}>
      {jobs.map(({ to, label, why }) => (
        <li key={`${to} ${label}`} className={styles.job}>
          <Link to={to}>{label}</Link> <span className={styles.why}>{why}</span>
        </li>
      ))}
    </ul>
  )
}
