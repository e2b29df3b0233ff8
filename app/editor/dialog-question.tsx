import type { ReactNode } from 'react'
import field from '#app/components/ui/field.module.css'
import { describedBy, fieldClass } from '#app/components/ui/field.tsx'
import * as m from '#words'

type Described = { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
type QuestionProps = {
  id: string
  label: string
  hint?: string
  problem: string
  children: (described: Described) => ReactNode
}

/** A field of a dialog: what is asked, a hint, what is wrong with the answer. */
export function Question({ id, label, hint, problem, children }: QuestionProps) {
  return (
    <div className={fieldClass(problem)}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className={field.error} id={`${id}-error`} role="alert">
          <span className="only-heard">{m.common_please_check()} </span>
          {problem}
        </p>
      ) : null}
      {children({ 'aria-describedby': describedBy(id, hint, problem), 'aria-invalid': problem ? true : undefined })}
    </div>
  )
}
