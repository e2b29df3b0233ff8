import { Link } from '@remix-run/react'
import { Time } from '#app/components/ui/time.tsx'
import type { votesOf } from './meeting.ts'

export function Votes({ votes, planId }: { votes: ReturnType<typeof votesOf>; planId: string }) {
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">Votes that are open</h2>
      {votes.length === 0 ? (
        <p className="quiet">No vote is open now.</p>
      ) : (
        <ul className="todo">
          {votes.map(({ id, title, closesAt }) => (
            <li key={id}>
              <Link to={`/plans/${planId}/ballots/${id}`}>Vote: {title}</Link>{' '}
              <span className="quiet">
                Open until <Time at={closesAt} />.
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
