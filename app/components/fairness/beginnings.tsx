import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import type { FairnessPage } from './read-fairness.ts'

/** What a group settles before people give their time: what is on record, and what is missing. */
export function Beginnings({ planId, beginnings }: Pick<FairnessPage, 'planId' | 'beginnings'>) {
  return (
    <section aria-labelledby="beginnings">
      <h2 id="beginnings">{m.plan_start_title()}</h2>
      <p className="quiet">{m.plan_start_lead()}</p>
      <Rows>
        {beginnings.map(({ page, title, isThere, why }) => (
          <Row key={page}>
            <p>
              <Tag tone={isThere ? 'good' : 'careful'}>{isThere ? m.plan_start_there() : m.plan_start_missing()}</Tag>{' '}
              <Link to={`/plans/${planId}/${page}`}>{title}</Link>
            </p>
            {isThere ? null : <p>{why}</p>}
          </Row>
        ))}
      </Rows>
    </section>
  )
}
