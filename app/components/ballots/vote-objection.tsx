import { Card } from '#app/components/ui/card.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'

/** The objection that the others are asked about, in its author’s own words, and how to judge it. */
export function VoteObjection({ judged }: Pick<BallotPage, 'judged'>) {
  if (!judged) return null
  return (
    <Card as="section" labelledBy="judged">
      <h2 id="judged">{m.ballots_an_objection()}</h2>
      <p>
        <strong data-content={judged.author ? '' : undefined}>{judged.author ?? m.ballots_someone()}</strong>
      </p>
      {judged.reason === null ? (
        <p className="quiet">{m.ballots_words_removed()}</p>
      ) : (
        <blockquote data-content dir="auto">
          {judged.reason}
        </blockquote>
      )}
      <p>{m.ballots_test_words()}</p>
      <p>{m.ballots_test_need()}</p>
    </Card>
  )
}
