import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import * as m from '#words'
import { CodeForm } from './code-form.tsx'
import styles from './start.module.css'

export type Props = {
  /** What was typed as a code and is none. */
  code: { error: string; typed: string } | undefined
  /** This site has a demo to look round in. */
  hasDemo: boolean
}

/** Join, start or look round. Joining comes first: most people come with a card in their hand. */
export const Ways = ({ code, hasDemo }: Props) => (
  <ul className={styles.ways}>
    <Card as="li" warm>
      <h3>{m.start_with_code()}</h3>
      <CodeForm {...code} />
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
    {hasDemo ? (
      <Card as="li">
        <h3>{m.start_demo()}</h3>
        <p>{m.start_demo_why()}</p>
        <p>
          <ButtonLink to="/demo" look="second">
            {m.start_demo_open()}
          </ButtonLink>
        </p>
      </Card>
    ) : null}
  </ul>
)

/** The same below one's own plans, where they come second. */
export const OtherWays = ({ code, hasDemo }: Props) => (
  <section aria-labelledby="ways">
    <h2 id="ways">{m.start_other_ways()}</h2>
    <Card>
      <CodeForm {...code} look="second" />
    </Card>
    <ButtonRow>
      <ButtonLink to="/plans/new" look="plain">
        {m.start_new()}
      </ButtonLink>
      {hasDemo ? (
        <ButtonLink to="/demo" look="plain">
          {m.start_demo_open()}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  </section>
)
