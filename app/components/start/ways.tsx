import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import * as m from '#words'
import { CodeForm } from './code-form.tsx'
import styles from './start.module.css'

type Props = {
  /** What was typed as a code and is none. */
  code: { error: string; typed: string } | undefined
  /** Below a list of one's own plans the ways in are second. */
  quiet?: boolean
}

/** Join, start or look round. Joining comes first: most people come with a card in their hand. */
export function Ways({ code, quiet = false }: Props) {
  const look = quiet ? 'second' : 'first'
  return (
    <ul className={styles.ways}>
      <Card as="li" warm={!quiet}>
        <h3>{m.start_with_code()}</h3>
        <CodeForm {...code} look={look} />
      </Card>
      <Card as="li">
        <h3>{m.start_new()}</h3>
        <p>{m.start_new_why()}</p>
        <p>
          <ButtonLink to="/plans/new" look="second">
            {m.start_new()}
          </ButtonLink>
        </p>
      </Card>
      <Card as="li">
        <h3>{m.start_demo()}</h3>
        <p>{m.start_demo_why()}</p>
        <p>
          <ButtonLink to="/demo" look="second">
            {m.start_demo_open()}
          </ButtonLink>
        </p>
      </Card>
    </ul>
  )
}
