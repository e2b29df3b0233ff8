import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import styles from './dates.module.css'
import { NothingYet } from './nothing.tsx'
import type { PlanPage } from './read-plan.ts'

/** Everything that has a time ahead of it, the soonest first. */
export function Dates({ dates, noDates }: Pick<PlanPage, 'dates' | 'noDates'>) {
  return (
    <section aria-labelledby="dates" className="no-print">
      <h2 id="dates">{m.plan_dates()}</h2>
      <NothingYet nothing={noDates} />
      <ol className={styles.dates}>
        {dates.map(({ id, at, words, to, name, isSaid }) => {
          const link = (own: string) => (
            <Link to={to} data-content={isSaid || undefined}>
              {name ?? own}
            </Link>
          )
          return (
            <li key={id}>
              <span className={styles.when}>
                <Time at={at} />
              </span>
              <span>
                <Rich text={words} parts={{ title: link, what: link }} />
              </span>
            </li>
          )
        })}
      </ol>
      <p>
        <Link to="meetings">{m.plan_dates_all()}</Link>
      </p>
    </section>
  )
}
