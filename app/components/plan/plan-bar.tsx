import { NavLink } from '@remix-run/react'
import { personWords } from '#app/components/people/words.ts'
import type { PlanFrame } from './frame.ts'
import styles from './plan-bar.module.css'

/** Above every page of a plan: which plan, who you are in it, and where else you can go. */
export function PlanBar({ plan, me, openMeeting }: PlanFrame) {
  const here = `/plans/${plan.id}`
  const pages: [string, string][] = [
    [here, 'The plan'],
    [`${here}/people`, 'People'],
    [`${here}/meetings`, 'Meetings'],
    ...(openMeeting ? ([[`${here}/live`, 'Live meeting']] as [string, string][]) : []),
    [`${here}/agree`, 'Agree'],
    [`${here}/export`, 'Files'],
    [`${here}/log`, 'Log'],
    [`${here}/welcome`, 'My role'],
  ]
  return (
    <div className={styles.bar}>
      <p className={styles.who}>
        <span className={styles.name}>{plan.title || 'A plan'}</span>{' '}
        <span className="quiet">
          You are {me.name}, {personWords(me)}.
        </span>
      </p>
      <nav aria-label="This plan">
        <ul className={styles.pages}>
          {pages.map(([to, label]) => (
            <li key={to}>
              <NavLink to={to} end>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
