import { type ReactNode, useContext } from 'react'
import { FormContext } from './form-context.ts'

type Props = {
  summary: ReactNode
  /** What stands in it, by name: it opens by itself where one of these is to be mended, or was filled in. */
  fields: readonly string[]
  children: ReactNode
}

/** Part of a form that most people can leave as it is, folded away. */
export function MoreFields({ summary, fields, children }: Props) {
  const { answer } = useContext(FormContext)
  const isWrong = answer?.errors.some(({ field }) => fields.includes(field)) ?? false
  const isUsed = fields.some((field) => answer?.values[field]?.some((text) => text !== ''))
  return (
    <details open={isWrong || isUsed}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
