import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'
import { WithTime } from './with-time.tsx'

/** Of a vote that somebody stopped: what can happen now, who does it, and by when. */
export function RoundNext({ page: { plan, me, round, again } }: { page: BallotPage }) {
  if (!round) return null
  const { step, next, of, from } = round
  return (
    <Card as="section" labelledBy="round">
      <h2 id="round">{m.ballots_round_title()}</h2>
      <p>{m.ballots_round_which({ n: round.round })}</p>
      {step === 'superseded' ? (
        <p>
          {m.ballots_round_new()}{' '}
          {next ? <Link to={`/plans/${plan.id}/ballots/${next}`}>{m.ballots_round_new_go()}</Link> : null}
        </p>
      ) : null}
      {step === 'talk-again' ? (
        <>
          <p>{m.ballots_round_talk()}</p>
          <p>
            <WithTime text={m.ballots_round_later({ of })} at={from} />
          </p>
        </>
      ) : null}
      {step === 'test' ? <p>{m.ballots_round_test()}</p> : null}
      {step === 'fallback' ? <p>{m.ballots_round_fall_back()}</p> : null}
      {me.guides && step !== 'superseded' && step !== 'test' ? (
        <p className="no-print">
          <ButtonLink look="second" to={again}>
            {m.ballots_round_fall_back_go()}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  )
}
