import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { cancelBallot, closeBallot } from '#app/forms/ballots.ts'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'

/** What the guide can ask for while a vote is open. The rules answer. */
export function GuideBallot({ ballot: { id } }: Pick<BallotPage, 'ballot'>) {
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">{m.ballots_guide_title()}</h2>
      <p>{m.ballots_guide_blind()}</p>
      <p>{m.ballots_guide_closes()}</p>
      <CommandForm type={closeBallot.type} hidden={{ ballotId: id }}>
        <Button look="second">{m.ballots_guide_close()}</Button>
      </CommandForm>
      <FormDetails summary={m.ballots_guide_cancel()} type={cancelBallot.type}>
        <p>{m.ballots_guide_cancel_words()}</p>
        <CommandForm type={cancelBallot.type} hidden={{ ballotId: id }}>
          <TextArea name="reason" label={cancelBallot.labels.reason} hint={m.ballots_guide_cancel_hint()} rows={3} />
          <Button look="careful">{m.ballots_guide_cancel_send()}</Button>
        </CommandForm>
      </FormDetails>
    </section>
  )
}
