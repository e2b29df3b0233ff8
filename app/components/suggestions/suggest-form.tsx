import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { makeSuggestion } from '#app/forms/suggestions.ts'
import * as m from '#words'
import { Words } from './differences.tsx'
import type { SuggestPage } from './read-suggest.ts'

type Props = { section: string; chosen: NonNullable<SuggestPage['chosen']> }

/** One paragraph, and how it should read. */
export function SuggestForm({ section, chosen: { id, words, steps } }: Props) {
  return (
    <>
      <section aria-labelledby="now">
        <h2 id="now">{m.suggest_now()}</h2>
        <Card>
          <Words>{words}</Words>
        </Card>
        <p>
          <Link to="?">{m.suggest_other()}</Link>
        </p>
      </section>
      <section aria-labelledby="form">
        <h2 id="form">{m.suggest_form()}</h2>
        <CommandForm type={makeSuggestion.type} hidden={{ section, block: id, was: words }}>
          <TextArea
            name="text"
            label={makeSuggestion.labels.text}
            hint={m.suggest_text_hint()}
            value={words}
            rows={6}
          />
          <TextArea name="why" label={makeSuggestion.labels.why} hint={m.suggest_why_hint()} rows={2} />
          <Button>{m.suggest_send()}</Button>
        </CommandForm>
      </section>
      <section aria-labelledby="then">
        <h2 id="then">{m.suggest_then()}</h2>
        <ul>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
