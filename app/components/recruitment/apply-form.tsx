import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { APPLY, applyLabels } from '#app/forms/apply-labels.ts'
import * as m from '#words'

const SIDES = [
  { value: 'citizen', label: m.recruitment_public_side_no() },
  { value: 'professional', label: m.recruitment_public_side_yes() },
]

/** For anybody with the link: who they are, how to reach them, and what the call asks of everybody. */
export function ApplyForm({ categories }: { categories: readonly { name: string; values: readonly string[] }[] }) {
  return (
    <section aria-labelledby="apply">
      <h2 id="apply">{m.recruitment_public_form()}</h2>
      <CommandForm type={APPLY}>
        <Field name="name" label={applyLabels.name} autoComplete="name" />
        <Field name="reach" label={applyLabels.reach} hint={m.recruitment_public_reach_hint()} />
        <Radios name="side" legend={applyLabels.side} choices={SIDES} />
        {categories.map(({ name, values }, n) => (
          <Radios
            key={name}
            name={`profile${n}`}
            legend={<OwnWords>{name}</OwnWords>}
            choices={values.map((value, index) => ({
              value: String(index),
              label: <OwnWords>{value}</OwnWords>,
            }))}
          />
        ))}
        <p className="quiet">{m.recruitment_public_privacy()}</p>
        <Button>{m.recruitment_public_send()}</Button>
      </CommandForm>
    </section>
  )
}
