import { Link, NavLink, useLocation } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { PlanFrame } from './frame.ts'
import styles from './plan-bar.module.css'

/** Above every page of a plan: which plan, who you are in it, and where else you can go. */
export function PlanBar({ plan, me, openMeeting, agrees }: PlanFrame) {
  const here = `/plans/${plan.id}`
  const isPlanItself = useLocation().pathname === here
  const pages: [string, string][] = [
    [here, m.plan_bar_plan()],
    ...(openMeeting ? ([[`${here}/live`, m.plan_bar_live()]] as [string, string][]) : []),
    [`${here}/people`, m.plan_bar_people()],
    [`${here}/meetings`, m.plan_bar_meetings()],
    ...(agrees ? ([[`${here}/agree`, m.plan_bar_agree()]] as [string, string][]) : []),
    [`${here}/log`, m.plan_bar_record()],
    [`${here}/export`, m.plan_bar_files()],
  ]
  const you = {
    name: () => <span data-content>{me.name}</span>,
    role: (words: string) => <Link to={`${here}/welcome`}>{words}</Link>,
  }
  return (
    <div className={styles.bar}>
      <div className={styles.who}>
        {isPlanItself ? null : (
          <p className={styles.name} data-content dir="auto">
            {plan.title || m.common_a_plan()}
          </p>
        )}
        <p className={styles.you}>
          <Rich text={m.plan_bar_you({ who: me.who })} parts={you} />
        </p>
      </div>
      <nav aria-label={m.common_this_plan()}>
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
