import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { PlanPage } from './read-plan.ts'

/** What happened last, and the way to all of it. */
export function LastEntries({ last }: Pick<PlanPage, 'last'>) {
  return (
    <section aria-labelledby="record" className="no-print">
      <h2 id="record">{m.plan_record()}</h2>
      <p className="quiet">{m.plan_record_lead()}</p>
      <Rows>
        {last.map(({ seq, at, sentence }) => (
          <Row key={seq}>
            <p data-content>{sentence}</p>
            <p className="quiet">
              <Time at={at} />
            </p>
          </Row>
        ))}
      </Rows>
      <p>
        <Link to="log">{m.plan_record_all()}</Link>
      </p>
    </section>
  )
}
