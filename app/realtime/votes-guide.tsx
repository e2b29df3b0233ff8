import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import type { MemberId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import * as m from '#words'
import type { Copy } from './fold.ts'
import styles from './live.module.css'
import type { Meeting, votesOf } from './meeting.ts'

type Props = { meeting: Meeting; copy: Copy; me: MemberId; planId: string; votes: ReturnType<typeof votesOf> }

/** For whoever guides: opening a vote in its step, and taking the votes of people in the room with no screen, seat by seat. */
export function VotesGuide({ meeting, copy, me, planId, votes }: Props) {
  const isVoting = meeting.steps[meeting.now?.step ?? -1]?.kind === 'ballot'
  const fn = copy.state.members.get(me)?.function
  if (!isVoting && votes.length === 0) return null
  return (
    <section aria-labelledby="votes-now" className={styles.guide}>
      <h2 id="votes-now">{m.meetings_votes()}</h2>
      {isVoting && fn && may(fn, 'ballot.open') ? (
        <p>
          <ButtonLink to={`/plans/${planId}/vote`}>{m.workshop_open_vote()}</ButtonLink>
        </p>
      ) : null}
      <ul>
        {votes.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/plans/${planId}/ballots/${id}`} discover="none">
              {m.meetings_vote_on({ title })}
            </Link>
            <br />
            <Link to={`/plans/${planId}/ballots/${id}/help`} discover="none">
              {m.workshop_votes_in_room({ title })}
            </Link>
          </li>
        ))}
      </ul>
      {votes.length > 0 ? (
        <p className="quiet">
          {m.workshop_votes_in_room_how()}{' '}
          <Link to={`/plans/${planId}/helping#note`} discover="none">
            {m.workshop_votes_consent()}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
