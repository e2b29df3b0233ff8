import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { CATEGORIES, publishCall } from '#app/forms/recruitment.ts'
import * as m from '#words'

const { labels, type } = publishCall
const [first, ...more] = CATEGORIES
const METHODS = [
  { value: 'lottery', label: m.recruitment_field_lottery() },
  { value: 'open-call', label: m.recruitment_field_open_call() },
  { value: 'nomination', label: m.recruitment_field_nomination() },
]

/** How people will be chosen, to be published before anybody applies. */
export function PublishForm({ closesAt }: { closesAt: string }) {
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{m.recruitment_new()}</h2>
      <p>{m.recruitment_new_lead()}</p>
      <CommandForm type={type}>
        <Radios name="method" legend={labels.method} choices={METHODS} />
        <Field name="places" label={labels.places} inputMode="numeric" />
        <TextArea name="criteria" label={labels.criteria} hint={m.recruitment_field_criteria_hint()} rows={6} />
        <DateTime name="closesAt" legend={labels.closesAt} value={closesAt} />
        <Field name="numbersFrom" label={labels.numbersFrom} hint={m.recruitment_field_numbers_hint()} />
        <h3>{m.recruitment_field_mix()}</h3>
        <p className="quiet">{m.recruitment_field_mix_words()}</p>
        <Question n={first} />
        <MoreFields summary={m.recruitment_field_more()} fields={more.flatMap((n) => [`category${n}`, `values${n}`])}>
          {more.map((n) => (
            <Question key={n} n={n} />
          ))}
        </MoreFields>
        <Button>{m.recruitment_publish()}</Button>
      </CommandForm>
    </section>
  )
}

const Question = ({ n }: { n: number }) => (
  <>
    <Field name={`category${n}`} label={labels[`category${n}`]} />
    <TextArea name={`values${n}`} label={labels[`values${n}`]} />
  </>
)
