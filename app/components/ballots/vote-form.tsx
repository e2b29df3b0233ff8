import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { castBallot } from '#app/forms/ballots.ts'
import type { BallotPage } from './read-ballot.ts'

/** The choices in words, each with an example. Nothing is chosen beforehand. */
export function VoteForm({ ballot }: Pick<BallotPage, 'ballot'>) {
  const { options, closesAt, youVoted, id } = ballot
  return (
    <section aria-labelledby="vote" className="vote">
      <h2 id="vote">{youVoted ? 'Change your vote' : 'Your vote'}</h2>
      <p>
        {ballot.explanation} Your vote is secret, from the guide too. You can change it until <Time at={closesAt} />.
      </p>
      {ballot.roll.citizen + ballot.roll.professional < 10 ? (
        <p className="quiet">You are few. From the result, people may guess how somebody voted.</p>
      ) : null}
      <CommandForm type={castBallot.type} hidden={{ ballotId: id }}>
        <Radios
          name="choice"
          legend={castBallot.labels.choice}
          choices={options.map((option) => ({ value: option.id, label: option.label, hint: option.example }))}
        />
        <Button name="step" value="check">
          Check your answer
        </Button>
      </CommandForm>
    </section>
  )
}
