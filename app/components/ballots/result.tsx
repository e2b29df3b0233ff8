import { Notice } from '#app/components/ui/notice.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { Bars } from './bars.tsx'
import type { BallotPage } from './read-ballot.ts'

/** After the vote: one sentence first, then the numbers, then what had to be reached. */
export function Result({ ballot, words }: BallotPage) {
  return (
    <section aria-labelledby="result">
      <h2 id="result">The result</h2>
      <p className="outcome">{words.outcome}</p>
      {ballot.closedAt ? (
        <p className="quiet">
          Closed <Time at={ballot.closedAt} />.
        </p>
      ) : null}
      {ballot.lowCitizenTurnout ? (
        <Notice kind="careful" title="Few citizens took part">
          <p>Fewer than half of the citizens voted, even after a second call. Read the result with care.</p>
        </Notice>
      ) : null}
      <Bars ballot={ballot} />
      <Needed words={words} />
    </section>
  )
}

export function Needed({ words }: Pick<BallotPage, 'words'>) {
  return (
    <>
      <h3>What is needed</h3>
      <Sentences sentences={words.threshold} />
      <h3>Who takes part</h3>
      <Sentences sentences={words.participation} />
    </>
  )
}

const Sentences = ({ sentences }: { sentences: string[] }) => (
  <ul>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)
