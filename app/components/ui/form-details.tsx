import type { ReactNode } from 'react'
import { formKey } from '#app/forms/answer.ts'
import { useAnswer } from './form-context.ts'

/** A form that is folded away until it is wanted, and stays open while it is answered: nobody looks for a mistake. */
export function FormDetails({
  summary,
  type,
  of,
  children,
}: {
  summary: ReactNode
  type: string
  of?: string
  children: ReactNode
}) {
  const isAnswered = useAnswer()?.form === formKey(type, of)
  return (
    <details open={isAnswered}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
