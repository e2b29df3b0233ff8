import { Card } from '#app/components/ui/card.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import styles from './ballot.module.css'
import type { BallotPage } from './read-ballot.ts'

/** What came of it, in one sentence. */
export function Result({ page: { ballot, words } }: { page: BallotPage }) {
  return (
    <Card as="section" warm labelledBy="result">
      <h2 id="result">{m.ballots_result_title()}</h2>
      <p>
        <Tag tone={words.tag.tone}>{words.tag.word}</Tag>
      </p>
      <p className={styles.outcome} data-outcome>
        {words.result}
      </p>
      {ballot.lowCitizenTurnout ? (
        <Notice kind="careful" title={m.ballots_few_citizens_title()}>
          <p>{m.ballots_few_citizens_words()}</p>
        </Notice>
      ) : null}
    </Card>
  )
}
