import type { ReactNode } from 'react'
import styles from './field.module.css'
import { describedBy, fieldClass, Hint } from './field.tsx'
import { useField } from './form-context.ts'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

/** One of several. Nothing is chosen beforehand unless `value` says so: a chosen answer is an answer. */
export function Radios({
  name,
  legend,
  hint,
  choices,
  value,
  large = false,
}: {
  name: string
  legend: ReactNode
  hint?: ReactNode
  choices: readonly Choice[]
  value?: string
  /** Choices as large as a hand. */
  large?: boolean
}) {
  const { id, typed, error } = useField(name)
  const chosen = typed?.[0] ?? value
  return (
    <fieldset className={fieldClass(error, large)} aria-describedby={describedBy(id, hint, error)}>
      <legend>{legend}</legend>
      <Hint id={id} hint={hint} error={error} />
      {choices.map((choice, index) => (
        <div className={styles.choice} key={choice.value}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
            aria-describedby={choice.hint ? `${id}-${index}-hint` : undefined}
          />
          <label htmlFor={index === 0 ? id : `${id}-${index}`}>{choice.label}</label>
          {choice.hint ? (
            <p className={styles.hint} id={`${id}-${index}-hint`}>
              {choice.hint}
            </p>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
