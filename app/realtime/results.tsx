import { Link } from '@remix-run/react'
import { ResultTableView } from '#app/components/ballots/paper/result-table.tsx'
import * as m from '#words'
import styles from './live.module.css'
import type { ResultHere } from './read-results.ts'

/** On one's own screen: what came of each vote of this meeting, in a sentence, with the way to all of it. */
export function Results({ results, planId }: { results: readonly ResultHere[]; planId: string }) {
  if (results.length === 0) return null
  return (
    <section aria-labelledby="results" className={styles.voteHere}>
      <h2 id="results">{m.workshop_results()}</h2>
      {results.map(({ id, title, sentence }) => (
        <div key={id} data-result>
          <h3 data-content>{title}</h3>
          <p>{sentence}</p>
          <p>
            <Link to={`/plans/${planId}/ballots/${id}`} discover="none">
              {m.workshop_result_whole({ title })}
            </Link>
          </p>
        </div>
      ))}
    </section>
  )
}

/** On the wall, with its numbers; nothing before the vote has closed. */
export const ResultOnWall = ({ result, className }: { result: ResultHere; className: string | undefined }) => (
  <section aria-labelledby="wall-result" className={className} data-result>
    <h2 id="wall-result">
      {m.workshop_result_of()} <span data-content>{result.title}</span>
    </h2>
    <p>{result.sentence}</p>
    {result.table ? <ResultTableView table={result.table} /> : null}
  </section>
)
