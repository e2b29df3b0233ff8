import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { castBallot, raiseObjection } from '#app/forms/ballots.ts'
import { NEEDS_WORDS } from './needs-words.ts'
import type { BallotPage } from './read-ballot.ts'

type Props = { page: BallotPage; choice: string }

/** What was chosen, once more, before it is saved. A choice that stops the others asks for words here. */
export function VoteCheck({ page: { ballot, objections }, choice }: Props) {
  const option = ballot.options.find(({ id }) => id === choice)
  const hasWords = objections.some((objection) => objection.mine && !objection.withdrawn)
  return (
    <section aria-labelledby="check" className="vote">
      <h2 id="check">Check your answer</h2>
      <p>Nothing is saved yet. You chose:</p>
      <p className="answer">{option?.label ?? choice}</p>
      <CommandForm type={castBallot.type} hidden={{ ballotId: ballot.id, choice }}>
        {NEEDS_WORDS.includes(choice) ? (
          hasWords ? (
            <p>The reason that you gave before still stands.</p>
          ) : (
            <Reason />
          )
        ) : null}
        <Button name="step" value="cast">
          Save my vote
        </Button>
        <Button look="second" name="step" value="edit">
          Choose something else
        </Button>
      </CommandForm>
    </section>
  )
}

function Reason() {
  return (
    <>
      <TextArea
        name="text"
        label={raiseObjection.labels.text}
        hint="Everybody in the plan can read this. Your vote itself stays secret. You can take it back while the vote is open."
      />
      <NamedRadios />
    </>
  )
}

/** With or without a name. Never chosen beforehand, and honest about what “without” is worth in a small group. */
export function NamedRadios() {
  return (
    <Radios
      name="named"
      legend={raiseObjection.labels.named}
      choices={[
        { value: 'yes', label: 'Show my name beside it' },
        {
          value: 'no',
          label: 'Without my name',
          hint: 'Nobody is told that it was you. But people may guess it is you.',
        },
      ]}
    />
  )
}
