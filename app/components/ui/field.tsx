import { type InputHTMLAttributes, type ReactNode, useContext } from 'react'
import * as m from '#words'
import styles from './field.module.css'
import { FormContext, useField } from './form-context.ts'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What stands in it before anybody typed. */
  value?: string
}

/** Of a field's frame; `error` is what is wrong with it, if anything is. */
export const fieldClass = (error?: string, large = false): string =>
  `${styles.field} ${error ? styles.wrong : ''} ${large ? styles.large : ''}`

/** A label, a hint, what is wrong with it, and the control that all of them belong to. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  children,
}: Pick<Props, 'label' | 'hint'> & { id: string; error: string | undefined; children: ReactNode }) {
  return (
    <div className={fieldClass(error)}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export function Hint({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          <span className="only-heard">{m.common_please_check()} </span>
          {error}
        </p>
      ) : null}
    </>
  )
}

export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

type InputProps = Props &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'maxLength'>

export function Field({ name, label, hint, value, type = 'text', ...rest }: InputProps) {
  const { id, typed, error } = useField(name)
  const described = describedBy(id, hint, error)
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <input
        className={styles.box}
        {...{ id, name, type, ...rest }}
        defaultValue={typed?.[0] ?? value ?? ''}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}

export function TextArea({ name, label, hint, value, rows = 4 }: Props & { rows?: number }) {
  const { id, typed, error } = useField(name)
  const described = describedBy(id, hint, error)
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <textarea
        className={styles.box}
        {...{ id, name, rows }}
        defaultValue={typed?.[0] ?? value ?? ''}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}

export function Checkbox({ name, label, hint }: Omit<Props, 'value'>) {
  const { answer } = useContext(FormContext)
  const { id, typed, error } = useField(name)
  return (
    <div className={styles.field}>
      <div className={styles.choice}>
        <input
          {...{ id, name }}
          type="checkbox"
          value="yes"
          defaultChecked={answer ? !!typed : false}
          aria-describedby={describedBy(id, hint, error)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <Hint id={id} hint={hint} error={error} />
    </div>
  )
}

type Group = {
  label: string
  options: readonly { value: string; label: string }[]
  /** They are what people wrote: names, titles. */
  isContent?: boolean
}

export function Select({
  name,
  label,
  hint,
  value,
  empty,
  groups,
}: Props & { empty: string; groups: readonly Group[] }) {
  const { id, typed, error } = useField(name)
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <select
        className={styles.box}
        {...{ id, name }}
        defaultValue={typed?.[0] ?? value ?? ''}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        <option value="">{empty}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value} data-content={group.isContent || undefined}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}
