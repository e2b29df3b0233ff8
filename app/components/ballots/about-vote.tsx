import { Card } from '#app/components/ui/card.tsx'
import * as m from '#words'
import styles from './ballot.module.css'
import type { BallotPage } from './read-ballot.ts'
import { Sentences } from './sentences.tsx'
import { WhyLikeThis } from './why-like-this.tsx'

/** How the vote works: beside it where there is room, else below. */
export function AboutVote({ page: { ballot, words } }: { page: BallotPage }) {
  return (
    <aside className={styles.side} aria-labelledby="about">
      <Card>
        <h2 id="about">{m.ballots_about_title()}</h2>
        <dl>
          <dt>{m.ballots_about_how()}</dt>
          <dd>
            {words.method}
            <WhyLikeThis words={words} />
          </dd>
          <dt>{m.ballots_about_needed()}</dt>
          <dd>
            <Sentences sentences={words.needed} />
            {words.sides ? <p>{words.sides}</p> : null}
            {words.breakdown ? <p>{words.breakdown}</p> : null}
          </dd>
          <dt>{m.ballots_about_weight()}</dt>
          <dd>{words.kind}</dd>
          <dt>{m.ballots_about_who()}</dt>
          <dd>{words.roll}</dd>
          <dt>{m.ballots_about_so_far()}</dt>
          <dd>
            {words.soFar} {ballot.closesWhenAll ? m.ballots_about_closes_sooner() : null}
          </dd>
        </dl>
      </Card>
    </aside>
  )
}
