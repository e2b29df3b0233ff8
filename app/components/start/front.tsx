import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './start.module.css'
import { TableDrawing } from './table-drawing.tsx'
import { type Props, Ways } from './ways.tsx'

/** For somebody who is new here: what this is, three ways in, and why to trust it. */
export function Front(ways: Props) {
  return (
    <>
      <div className={`wide ${styles.hero}`}>
        <PageHeader title={m.start_title()} lead={m.start_lead()} />
        <TableDrawing className={styles.drawing} />
      </div>
      <section aria-labelledby="ways" className="wide">
        <h2 id="ways" className="only-heard">
          {m.start_three_ways()}
        </h2>
        <Ways {...ways} />
      </section>
      <Trust />
    </>
  )
}

function Trust() {
  const points: [string, ReactNode][] = [
    [m.start_trust_vote(), m.start_trust_vote_why()],
    [
      m.start_trust_rules(),
      <Rich
        key="rules"
        text={m.start_trust_rules_why()}
        parts={{ rules: (words) => <Link to="/rules">{words}</Link> }}
      />,
    ],
    [m.start_trust_record(), m.start_trust_record_why()],
    [
      m.start_trust_check(),
      <Rich
        key="check"
        text={m.start_trust_check_why()}
        parts={{ check: (words) => <Link to="/verify">{words}</Link> }}
      />,
    ],
  ]
  return (
    <section aria-labelledby="trust" className="wide">
      <h2 id="trust">{m.start_trust()}</h2>
      <ul className={styles.trust}>
        {points.map(([what, why]) => (
          <li key={what}>
            <h3>{what}</h3>
            <p>{why}</p>
          </li>
        ))}
      </ul>
      <p>
        <Rich
          text={m.guides_front()}
          parts={{
            citizen: (words) => <Link to="/guides/citizen">{words}</Link>,
            facilitator: (words) => <Link to="/guides/facilitator">{words}</Link>,
          }}
        />
      </p>
    </section>
  )
}
