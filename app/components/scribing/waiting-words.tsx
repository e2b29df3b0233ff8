import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { ForSomeonePage } from './read-for-someone.ts'

/** What its reader typed for others, as long as it waits for their yes. */
export function WaitingWords({ waiting, plan }: Pick<ForSomeonePage, 'waiting'> & { plan: string }) {
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{m.scribe_waiting()}</h2>
      <Rows>
        {waiting.map(({ id, name, typedAt }) => (
          <Row key={id}>
            <Rich
              text={m.scribe_waiting_for()}
              parts={{ name: () => <OwnWords>{name}</OwnWords>, time: () => <Time at={typedAt} /> }}
            />{' '}
            <Link to={`${plan}/words/${id}`}>{m.scribe_waiting_look()}</Link>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
