import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { cancelBallot, closeBallot } from '#app/forms/ballots.ts'
import type { BallotPage } from './read-ballot.ts'

/** What the guide can ask for while a vote is open. The rules answer. */
export function GuideBallot({ ballot }: Pick<BallotPage, 'ballot'>) {
  const { id } = ballot
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">For the guide</h2>
      <p>You see as little as everybody else: nobody sees how it goes before it closes.</p>
      <p>It closes by itself when its time is over. You can ask for it sooner; the rules say whether that may be.</p>
      <CommandForm type={closeBallot.type} hidden={{ ballotId: id }}>
        <Button look="second">Close the vote now</Button>
      </CommandForm>
      <FormDetails summary="Call the vote off" type={cancelBallot.type}>
        <p>The papers are destroyed unread. It needs a reason and the second signature of a citizen.</p>
        <CommandForm type={cancelBallot.type} hidden={{ ballotId: id }}>
          <TextArea
            name="reason"
            label={cancelBallot.labels.reason}
            hint="At least 20 characters. Everybody in the plan can read it."
            rows={3}
          />
          <Button look="careful">Call it off</Button>
        </CommandForm>
      </FormDetails>
    </section>
  )
}
