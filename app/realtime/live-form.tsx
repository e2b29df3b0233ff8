import { Form } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { Hidden } from '#app/components/ui/command-form.tsx'
import { CommandIdContext } from '#app/components/ui/form-context.ts'
import { commandIdFor, formKey } from '#app/forms/answer.ts'

type Props = {
  type: string
  of: string
  sessionId?: string
  /** What the command says besides. */
  fields?: Record<string, string>
  children: ReactNode
}

/**
 * One button whose meaning changes ("I am here", "I am leaving"). It stays the same form all along, whatever it asks
 * for, so that whoever presses it by keyboard keeps their place; other pages' forms begin anew with each command.
 */
export function LiveForm({ type, of, sessionId, fields = {}, children }: Props) {
  const commandId = commandIdFor(useContext(CommandIdContext), formKey(type, of))
  return (
    <Form method="post" noValidate>
      <Hidden name="type" value={type} />
      <Hidden name="of" value={of} />
      <Hidden name="commandId" value={commandId} />
      {sessionId ? <Hidden name="sessionId" value={sessionId} /> : null}
      {Object.entries(fields).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}
