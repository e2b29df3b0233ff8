import { Card } from '#app/components/ui/card.tsx'
import * as m from '#words'
import styles from './ballot.module.css'
import type { BallotPage } from './read-ballot.ts'
import { Sentences } from './sentences.tsx'
import { WhyLikeThis } from './why-like-this.tsx'

/** Who took part, what was needed, and how the papers were counted: beside the result where there is room. */
export function HowCounted({ page: { words, paper } }: { page: BallotPage }) {
  return (
    <aside className={styles.side} aria-label={m.ballots_counted_title()}>
      <Card>
        <h2>{m.ballots_took_part_title()}</h2>
        <p>{words.roll}</p>
        <Sentences sentences={words.turnout} />
        <h2>{m.ballots_needed_title()}</h2>
        <Sentences sentences={words.needed} />
        <WhyLikeThis words={words} />
        <h2>{m.ballots_counted_title()}</h2>
        <Sentences
          sentences={[
            m.ballots_counted_equal(),
            ...(paper ? [] : [m.ballots_counted_no_view()]),
            m.ballots_counted_guide(),
            m.ballots_counted_when(),
          ]}
        />
      </Card>
    </aside>
  )
}
