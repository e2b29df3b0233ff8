import { Form } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect } from 'react'
import { formKey } from '#app/forms/answer.ts'
import { loadAnswers } from './answers-later.ts'
import { FormContext, useAnswer } from './form-context.ts'
import { useCommandId } from './use-command-id.ts'

type Props = {
  type: string
  /** What it is about, where a page has several forms of one kind. */
  of?: string
  /** What goes along unseen. */
  hidden?: Record<string, string | null | undefined>
  children: ReactNode
  className?: string
  /** A form with a file. */
  encType?: 'multipart/form-data'
  /** Where it goes, if not to the page on which it stands. */
  action?: string
}

/** A form that asks for one command, under an id of its own: sent twice, it is done once. */
export function CommandForm({ type, of, hidden = {}, children, className, encType, action }: Props) {
  const answer = useAnswer()
  const key = formKey(type, of)
  const { commandId, isBusy, sent } = useCommandId(key)
  // Before anything is sent: the answer has to be readable although the network may be gone by then.
  useEffect(() => void loadAnswers().catch(() => {}), [])
  // Without JavaScript a second click sends the same command id again, which does nothing either.
  const onSubmit = (event: FormEvent) => (isBusy ? event.preventDefault() : sent())
  return (
    <FormContext.Provider value={{ key, answer: answer?.form === key ? answer : undefined }}>
      {/* Its own command id is a form's identity: after it went through, the next one begins empty. */}
      <Form
        key={commandId}
        method="post"
        action={action}
        data-elsewhere={action ? '' : undefined}
        {...{ encType, className, onSubmit }}
        noValidate
      >
        <Hidden name="type" value={type} />
        {of ? <Hidden name="of" value={of} /> : null}
        <Hidden name="commandId" value={commandId} />
        {Object.entries(hidden).map(([name, value]) =>
          value ? <Hidden key={name} name={name} value={value} /> : null,
        )}
        {children}
      </Form>
    </FormContext.Provider>
  )
}

/** `autoComplete`: some browsers bring back old hidden values on reload, and with them an old command id. */
export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} autoComplete="off" />
)
