import { Link } from '@remix-run/react'
import { Differences, Words } from '#app/components/suggestions/differences.tsx'
import { Looks } from '#app/components/suggestions/looks.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'
import styles from './texts.module.css'

/** Exactly the change that is voted on: what would go out of a paragraph, and what would come in. */
export function VoteChange({ change, isOpen }: { change: BallotPage['change']; isOpen: boolean }) {
  if (!change) return null
  const { by, differences, looks, why, to } = change
  return (
    <section className={styles.texts} id="text" tabIndex={-1} aria-labelledby="text-title">
      <h2 id="text-title">{m.ballots_change_title()}</h2>
      <Listen of="change" what={m.ballots_change_title()} />
      <Card id="change">
        {differences ? <Differences of={differences} /> : <p className="quiet">{m.ballots_change_erased()}</p>}
        <Looks of={looks} />
        {why ? (
          <>
            <h3>{m.ballots_change_why()}</h3>
            <Words>{why}</Words>
          </>
        ) : null}
      </Card>
      <p>
        <Rich text={m.ballots_change_by()} parts={{ name: () => <OwnWords>{by}</OwnWords> }} />{' '}
        <Link to={to}>{m.ballots_change_all()}</Link>
      </p>
      {isOpen ? <p className="quiet">{m.ballots_change_goes_in()}</p> : null}
    </section>
  )
}
