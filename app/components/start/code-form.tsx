import { Form } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import field from '#app/components/ui/field.module.css'

/** "I have a link or a code": people type it from a card, or paste the whole link. */
export function CodeForm({ error, typed }: { error?: string; typed?: string }) {
  return (
    <Form method="post" action="/?index" reloadDocument className="code-form" noValidate>
      <div className={error ? 'field wrong' : 'field'}>
        <label htmlFor="code">Your link or code</label>
        <p className={field.hint} id="code-hint">
          It is on your card or in your message. Capital letters do not matter.
        </p>
        {error ? (
          <p className={field.error} id="code-error">
            <strong>Please check:</strong> {error}
          </p>
        ) : null}
        <input
          id="code"
          name="code"
          type="text"
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={error ? 'code-hint code-error' : 'code-hint'}
          aria-invalid={error ? true : undefined}
        />
      </div>
      <button type="submit" className={buttonClass('second')}>
        Open it
      </button>
    </Form>
  )
}
