import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { signCommitment } from '#app/forms/commitment.ts'
import * as m from '#words'
import type { CommitmentPage } from './read-commitment.ts'

const { labels, type } = signCommitment

/** What the sponsor signed, written down by the guide. */
export function PromiseForm({ form }: Pick<CommitmentPage, 'form'>) {
  return (
    <CommandForm type={type}>
      <TextArea
        name="commitment.canChange"
        label={labels['commitment.canChange']}
        hint={m.commitment_field_lines()}
        value={form.canChange}
      />
      <TextArea
        name="commitment.cannotChange"
        label={labels['commitment.cannotChange']}
        hint={m.commitment_field_lines()}
        value={form.cannotChange}
      />
      <Field
        name="budget"
        label={labels.budget}
        hint={m.commitment_field_budget_hint()}
        value={form.budget}
        inputMode="decimal"
      />
      <Field
        name="replyByDays"
        label={labels.replyByDays}
        hint={m.commitment_field_days_hint()}
        value={form.replyByDays}
        inputMode="numeric"
      />
      <Field name="signedBy" label={labels.signedBy} value={form.signedBy} />
      <Radios
        name="how"
        legend={labels.how}
        choices={[
          { value: 'letter', label: m.commitment_how_letter() },
          { value: 'email', label: m.commitment_how_email() },
          { value: 'in-person', label: m.commitment_how_in_person() },
        ]}
      />
      <Button>{m.commitment_save()}</Button>
    </CommandForm>
  )
}
