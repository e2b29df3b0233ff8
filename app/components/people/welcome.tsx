import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { type Job, Jobs } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { renameMember } from '#app/forms/members.ts'
import type { MethodId } from '#domain/ballots/state.ts'
import * as m from '#words'

export { MyRole } from './my-role.tsx'

/** The first thing that somebody sees who has just joined: what they can do here, and where. */
export function OpenForYou({ jobs, voteWithoutSeat }: { jobs: readonly Job[]; voteWithoutSeat: boolean }) {
  return (
    <section aria-labelledby="open">
      <h2 id="open">{m.people_open_for_you()}</h2>
      <Jobs jobs={jobs} />
      {voteWithoutSeat ? <p>{m.people_vote_without_seat()}</p> : null}
    </section>
  )
}

const METHOD: Record<MethodId, [() => string, () => string]> = {
  consent: [m.people_together_consent, m.people_together_consent_why],
  gradients8: [m.people_together_gradients, m.people_together_gradients_why],
  fist5: [m.people_together_fist5, m.people_together_fist5_why],
  majority: [m.people_together_majority, m.people_together_majority_why],
}

export function GroupAgreement({ method }: { method: MethodId }) {
  const points: [() => string, () => string][] = [
    [m.people_together_vote, m.people_together_vote_why],
    [m.people_together_text, m.people_together_text_why],
    [m.people_together_respect, m.people_together_respect_why],
    [m.people_together_explain, m.people_together_explain_why],
    METHOD[method],
    [m.people_together_stop, m.people_together_stop_why],
  ]
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{m.people_together()}</h2>
      <ul>
        {points.map(([what, why]) => (
          <li key={what()}>
            <strong>{what()}</strong> {why()}
          </li>
        ))}
      </ul>
      <h3>{m.people_recorded()}</h3>
      <p>{m.people_recorded_words()}</p>
      <p>{m.people_recorded_not()}</p>
    </section>
  )
}

/** Where to read it all at one's own pace: each reads what is for them. */
export const HowTo = ({ guides }: { guides: boolean }) => (
  <p>
    <Rich
      text={guides ? m.guides_welcome_guide() : m.guides_welcome()}
      parts={{
        citizen: (words) => <Link to="/guides/citizen">{words}</Link>,
        facilitator: (words) => <Link to="/guides/facilitator">{words}</Link>,
      }}
    />
  </p>
)

export function MyName({ name }: { name: string }) {
  return (
    <section aria-labelledby="name">
      <h2 id="name">{m.people_my_name()}</h2>
      <p>
        <Rich
          text={m.people_my_name_words()}
          parts={{
            name: () => (
              <strong>
                <OwnWords>{name}</OwnWords>
              </strong>
            ),
          }}
        />
      </p>
      <FormDetails summary={m.people_my_name_button()} type={renameMember.type}>
        <CommandForm type={renameMember.type}>
          <Field name="name" label={renameMember.labels.name} value={name} autoComplete="nickname" />
          <Button look="second">{m.people_my_name_button()}</Button>
        </CommandForm>
      </FormDetails>
    </section>
  )
}
