import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'
import styles from './texts.module.css'

/** Exactly what would change in how the group works. */
export function VoteCharter({ charter }: { charter: BallotPage['charter'] }) {
  if (!charter) return null
  return (
    <section className={styles.texts} id="text" tabIndex={-1} aria-labelledby="text-title">
      <h2 id="text-title">{m.ballots_charter_title()}</h2>
      <Listen of="change" what={m.ballots_charter_title()} />
      <Card id="change">
        <p>{charter.title}</p>
      </Card>
      <p>
        <Link to={charter.to}>{m.ballots_charter_why()}</Link>
      </p>
    </section>
  )
}
