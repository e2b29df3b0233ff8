import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import type { FairnessLine } from './read-fairness.ts'

const TONES: Record<FairnessLine['stands'], Tone> = { holds: 'good', warns: 'careful', stops: 'stop' }

/** Each rule as it stands: what stops first, with who can mend it. */
export function RulesNow({ lines }: { lines: readonly FairnessLine[] }) {
  return (
    <Rows>
      {lines.map(({ id, title, stands, tag, counted, message, mend }) => (
        <Row key={id}>
          <p>
            <Tag tone={TONES[stands]}>{tag}</Tag> <Link to={`/rules#${id}`}>{title}</Link>
          </p>
          {message ? <p>{message}</p> : null}
          {mend ? <p>{mend}</p> : null}
          {counted ? <p className="quiet">{counted}</p> : null}
        </Row>
      ))}
    </Rows>
  )
}
