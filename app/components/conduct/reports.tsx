import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { ConductPage } from './read-conduct.ts'

/** For the one who reads them: each by itself, and nobody counted. */
export const Reports = ({ reports, planId }: Pick<ConductPage, 'reports'> & { planId: string }) => (
  <section aria-labelledby="reports">
    <h2 id="reports">{m.conduct_reports()}</h2>
    <p>{m.conduct_reports_lead()}</p>
    <Rows>
      {reports.map(({ id, memberId, name, words, mayAct }) => (
        <Row key={id}>
          <p>
            <Rich text={m.conduct_report_about()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />{' '}
            <OwnWords>{words}</OwnWords>
          </p>
          {mayAct ? (
            <p>
              <Link to={`/plans/${planId}/support?about=${memberId}#next-step`}>{m.conduct_report_next()}</Link>
            </p>
          ) : null}
        </Row>
      ))}
    </Rows>
  </section>
)
