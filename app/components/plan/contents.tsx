import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import * as m from '#words'
import styles from './contents.module.css'
import type { PlanPage } from './read-plan.ts'

const others = (): [id: string, title: string][] => [
  ['votes', m.plan_votes()],
  ['fairness', m.plan_fair()],
  ['people', m.plan_people()],
  ['dates', m.plan_dates()],
  ['record', m.plan_record()],
  ['scope', m.plan_scope()],
]

/** Where each part stands, with a jump to it: beside the text where there is room, folded away where there is none. */
export function Contents({ parts }: Pick<PlanPage, 'parts'>) {
  return (
    <nav className={`${styles.contents} no-print`} aria-label={m.plan_on_this_page()}>
      <details className={styles.folded}>
        <summary>{m.plan_parts()}</summary>
        <Parts parts={parts} />
      </details>
      <div className={styles.beside}>
        <p className={styles.title}>{m.plan_parts()}</p>
        <Parts parts={parts} />
      </div>
      <p className={styles.title}>{m.plan_more_here()}</p>
      <ul className={styles.others}>
        {others().map(([id, title]) => (
          <li key={id}>
            <Jump to={id}>{title}</Jump>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Parts = ({ parts }: Pick<PlanPage, 'parts'>) => (
  <ol className={styles.parts}>
    {parts.map(({ key, title, standing }) => (
      <li key={key}>
        <Jump to={`part-${key}`}>
          <span className={styles.part}>{title}</span> <span className={styles.state}>{standing}</span>
        </Jump>
      </li>
    ))}
  </ol>
)

/** By the router, which otherwise takes a jump for a step back and scrolls to where one was before. */
const Jump = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={{ search: useLocation().search, hash: to }}>{children}</Link>
)
