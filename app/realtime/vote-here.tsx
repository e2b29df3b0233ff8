import { Link } from '@remix-run/react'
import { PaperFields } from '#app/components/ballots/paper/paper-fields.tsx'
import { Question } from '#app/components/ballots/vote-title.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { castBallot } from '#app/forms/ballots.ts'
import * as m from '#words'
import type { Copy } from './fold.ts'
import styles from './live.module.css'
import type { Meeting } from './meeting.ts'
import type { LiveData } from './read-live.ts'

type Props = { meeting: Meeting; copy: Copy; planId: string } & Pick<LiveData, 'ballots'>

/**
 * In a step for voting: the question and the choices, on one's own screen. Checking the answer and the receipt are on the
 * page of the vote, as always, which leads back here.
 */
export function VoteHere({ meeting, copy, planId, ballots }: Props) {
  if (meeting.steps[meeting.now?.step ?? -1]?.kind !== 'ballot') return null
  const open = openNow(copy)
  return ballots
    .filter(({ id }) => open.includes(id))
    .map((ballot) => <OneVote key={ballot.id} {...{ planId, ballot }} />)
}

/** Votes that were opened in this meeting; where none was, all that are open. */
function openNow({ state }: Copy): string[] {
  const since = state.openSession ? state.sessions.get(state.openSession)?.openedAt : null
  const open = [...state.ballots.values()].filter((ballot) => ballot.state === 'open')
  const here = open.filter(({ openedAt }) => since && openedAt >= since)
  return (here.length > 0 ? here : open).map(({ id }) => id)
}

function OneVote({ planId, ballot }: { planId: string; ballot: LiveData['ballots'][number] }) {
  const { id, question, own, choices, paper, youVoted, isReady } = ballot
  const page = `/plans/${planId}/ballots/${id}`
  return (
    <section aria-labelledby={`vote-${id}`} className={styles.voteHere}>
      <h2 id={`vote-${id}`}>
        <Question {...{ question, own }} />
      </h2>
      <p>
        <Link to={page} discover="none">
          {youVoted ? m.workshop_voted() : isReady ? m.workshop_vote_text() : m.workshop_vote_first()}
        </Link>
      </p>
      {isReady && !youVoted ? (
        <CommandForm type={castBallot.type} hidden={{ ballotId: id }} action={page}>
          <PaperFields paper={paper} choices={choices} legend={castBallot.labels.choice ?? ''} />
          <Button name="step" value="check">
            {m.ballots_form_check()}
          </Button>
          <p className="quiet">{m.ballots_form_not_sent()}</p>
        </CommandForm>
      ) : null}
    </section>
  )
}
