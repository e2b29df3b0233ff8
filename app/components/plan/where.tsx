import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Stepper } from '#app/components/ui/stepper.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { PlanNotice } from './notices.ts'
import type { PlanPage } from './read-plan.ts'
import styles from './where.module.css'

/** The steps of the plan, what is needed for the next, and what everybody should know. */
export function WhereWeAre({ steps, next, standing, notices }: PlanPage) {
  return (
    <section aria-labelledby="where" className="no-print">
      <h2 id="where">{m.plan_where()}</h2>
      <div className={styles.steps}>
        <Stepper label={m.plan_steps()} steps={steps} />
      </div>
      <div className="column">
        <p>
          {standing.join(' ')}{' '}
          <Rich text={next.words} parts={{ time: () => (next.at ? <Time at={next.at} /> : null) }} />
        </p>
        {notices.map((notice) => (
          <OneNotice key={notice.title} notice={notice} />
        ))}
      </div>
    </section>
  )
}

function OneNotice({ notice: { kind, title, words, at, rules, checking } }: { notice: PlanNotice }) {
  const parts = {
    time: () => (at ? <Time at={at} /> : null),
    files: (own: string) => <Link to="export">{own}</Link>,
    digest: () => <span className="figures">{checking?.digest}</span>,
  }
  return (
    <Notice kind={kind} title={title}>
      <p>
        <Rich text={words} parts={parts} />
      </p>
      {rules.map((rule) => (
        <p key={rule.to}>
          <Link to={rule.to}>{rule.title}</Link>
        </p>
      ))}
      {checking ? (
        <details>
          <summary>{checking.label}</summary>
          <p>
            <Rich text={checking.words} parts={parts} />
          </p>
        </details>
      ) : null}
    </Notice>
  )
}
