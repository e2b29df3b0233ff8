import { ButtonLink } from '#app/components/ui/button.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { votesOf } from './meeting.ts'

/** Votes that are open now, each with the way to it. */
export function Votes({ votes, planId }: { votes: ReturnType<typeof votesOf>; planId: string }) {
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">{m.meetings_votes()}</h2>
      {votes.length === 0 ? <p className="quiet">{m.meetings_votes_none()}</p> : null}
      {votes.map(({ id, title, closesAt }) => (
        <div key={id}>
          <p className="quiet">
            <Rich text={m.meetings_vote_until()} parts={{ time: () => <Time at={closesAt} /> }} />
          </p>
          <ButtonLink to={`/plans/${planId}/ballots/${id}`}>{m.meetings_vote_on({ title })}</ButtonLink>
        </div>
      ))}
    </section>
  )
}
