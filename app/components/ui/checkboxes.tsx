import type { ReactNode } from 'react'
import styles from './field.module.css'
import { describedBy, fieldClass, Hint } from './field.tsx'
import { useField } from './form-context.ts'
import { OwnWords } from './own-words.tsx'

/** `isContent`: the labels are somebody's own words, such as names. */
export type CheckboxGroup = {
  title: string
  choices: readonly { value: string; label: string }[]
  isContent?: boolean
}

/** Any number of several, in headed lists. `value` is chosen beforehand. */
export function Checkboxes({
  name,
  legend,
  hint,
  groups,
  value,
}: {
  name: string
  legend: ReactNode
  hint?: ReactNode
  groups: readonly CheckboxGroup[]
  value: readonly string[]
}) {
  const { id, typed, error } = useField(name)
  const chosen = typed ?? value
  const first = groups[0]?.choices[0]?.value
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy(id, hint, error)}>
      <legend>{legend}</legend>
      <Hint id={id} hint={hint} error={error} />
      {groups.map((group) => (
        <fieldset key={group.title} className={styles.group}>
          <legend>{group.title}</legend>
          {group.choices.map((choice) => (
            <div className={styles.choice} key={choice.value}>
              <input
                type="checkbox"
                id={choice.value === first ? id : `${id}-${choice.value}`}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />
              <label htmlFor={choice.value === first ? id : `${id}-${choice.value}`}>
                {group.isContent ? <OwnWords>{choice.label}</OwnWords> : choice.label}
              </label>
            </div>
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
