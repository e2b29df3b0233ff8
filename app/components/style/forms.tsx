import { DateTime } from '#app/components/ui/date-time.tsx'
import { Checkbox, Field, Select, TextArea } from '#app/components/ui/field.tsx'
import { FormContext } from '#app/components/ui/form-context.ts'
import { Radios } from '#app/components/ui/radios.tsx'
import type { Answer } from '#app/forms/answer.ts'
import { Sample } from './sample.tsx'

const CHOICES = [
  { value: 'a', label: 'Fine to try', hint: '“I can live with it.”' },
  { value: 'b', label: 'I object', hint: '“I have a strong reason against it.”' },
]
const NAMES = ['title', 'words', 'tick', 'one', 'pick', 'when']

/** An answer that finds fault with every field, as a page shows it after an empty form was sent. */
const answer: Answer = {
  ...{ form: 'wrong', problem: null, refusals: [], ballotId: null, override: null, nextId: null },
  values: { title: [''], words: [''] },
  errors: NAMES.map((field) => ({ field, message: 'Say what it is.' })),
}

/** Every field: as it comes, and with something to mend. */
export const Forms = () => (
  <section aria-labelledby="forms" data-content>
    <h2 id="forms">Forms</h2>
    <Sample name="Fields as they come">
      <Fields form="usual" />
    </Sample>
    <Sample name="Fields with something to mend">
      <Fields form="wrong" answer={answer} />
    </Sample>
  </section>
)

function Fields({ form, answer: given }: { form: string; answer?: Answer }) {
  return (
    <FormContext.Provider value={{ key: form, answer: given }}>
      <Field name="title" label="Title" hint="A few words." />
      <TextArea name="words" label="Words" />
      <Checkbox name="tick" label="Yes, I have read it" />
      <Radios name="one" legend="One of several" choices={CHOICES} />
      <Radios name="large" legend="One of several, where it matters" choices={CHOICES} large />
      <Select
        name="pick"
        label="From a list"
        empty="Choose one"
        groups={[{ label: 'Citizens', options: [{ value: 'carer', label: 'Unpaid carer' }] }]}
      />
      <DateTime name="when" legend="When" value="2026-03-03T14:05:00.000Z" />
    </FormContext.Provider>
  )
}
