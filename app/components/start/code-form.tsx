import { Form } from '@remix-run/react'
import { Button, type Look } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'
import { describedBy, FieldFrame } from '#app/components/ui/field.tsx'
import { fieldId } from '#app/forms/answer.ts'
import * as m from '#words'

/** For error summaries, which link to the field. */
export const CODE_FORM = 'start.code'
const ID = fieldId(CODE_FORM, 'code')

/** "I have a link or a code": people type it from a card, or paste the whole link. */
export function CodeForm({ error, typed, look }: { error?: string; typed?: string; look?: Look }) {
  return (
    <Form method="post" action="/?index" reloadDocument noValidate>
      <FieldFrame id={ID} label={m.start_code_label()} hint={m.start_code_hint()} error={error}>
        <input
          id={ID}
          className={field.box}
          name="code"
          type="text"
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(ID, true, error)}
          aria-invalid={error ? true : undefined}
        />
      </FieldFrame>
      <Button look={look}>{m.start_code_open()}</Button>
    </Form>
  )
}
