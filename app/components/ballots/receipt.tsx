import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Time } from '#app/components/ui/time.tsx'
import type { BallotPage } from './read-ballot.ts'

type Props = Pick<BallotPage, 'ballot'> & { receipt: string; tracker: string; planId: string }

/** After voting. It never says what was chosen, so that nobody can be made to show it. */
export function Receipt({ ballot, receipt, tracker, planId }: Props) {
  return (
    <section aria-labelledby="saved" id="receipt">
      <Notice kind="good" title="Your vote is saved">
        <p>
          You can change it until <Time at={ballot.closesAt} />. Only the last one counts.
        </p>
      </Notice>
      <h2 id="saved">Your receipt</h2>
      <p>You need not keep this. If you like, write down your tracker:</p>
      <p className="tracker">{tracker}</p>
      <p>
        When the vote is over, all papers are published without names. Under this tracker you find yours, and can see
        that it was counted as you meant it. Show it to nobody if you want your vote to stay secret.
      </p>
      <details>
        <summary>The signed receipt</summary>
        <p>With this you can prove that your vote was taken. It does not say how you voted.</p>
        <pre className="receipt">{receipt}</pre>
      </details>
      <p>
        <Link to={`/plans/${planId}`}>Back to the plan</Link>
      </p>
    </section>
  )
}
