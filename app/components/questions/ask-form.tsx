import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Field, TextArea } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { openQuestion } from '#app/forms/questions.ts'
import * as m from '#words'

const { labels } = openQuestion

/** For the guide: what everybody is asked, and where. */
export function AskForm({ places }: { places: readonly { value: string; label: string }[] }) {
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{m.questions_ask()}</h2>
      <p>{m.questions_ask_why()}</p>
      <CommandForm type={openQuestion.type}>
        <Field name="text" label={labels.text} hint={m.questions_text_hint()} />
        <TextArea name="about" label={labels.about} hint={m.questions_about_hint()} rows={6} />
        <Radios
          name="sessionId"
          legend={labels.sessionId}
          choices={places.map(({ value, label }) => ({ value, label: <OwnWords>{label}</OwnWords> }))}
          {...(places[0] ? { value: places[0].value } : {})}
        />
        <Button>{m.questions_ask_send()}</Button>
      </CommandForm>
    </section>
  )
}
