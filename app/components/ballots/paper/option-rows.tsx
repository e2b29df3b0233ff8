import field from '#app/components/ui/field.module.css'
import { describedBy, fieldClass, Hint } from '#app/components/ui/field.tsx'
import { useField } from '#app/components/ui/form-context.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { fieldOf } from '#app/forms/paper.ts'
import * as m from '#words'
import type { Choice } from '../choices.ts'
import styles from './option-rows.module.css'
import type { PaperWords } from './read-paper.ts'

type Paper = NonNullable<PaperWords>

/**
 * Every option with what can be given to it: a tick, or a place, a number or an answer from a list, as a phone shows it
 * best. Never by dragging, which a hand that shakes cannot do (WCAG 2.5.7).
 */
export function OptionRows({ paper, choices }: { paper: Paper; choices: readonly Choice[] }) {
  const { id, error } = useField('choice')
  const { input, legend, hint, steps } = paper
  return (
    <fieldset className={fieldClass(error, true)} aria-describedby={describedBy(id, hint, error)}>
      <legend>{legend}</legend>
      <Hint id={id} hint={hint} error={error} />
      <input type="hidden" name="input" value={input} />
      {choices.map((choice, index) => {
        // The first one is where the list of mistakes leads to.
        const props = { name: fieldOf(input, choice.id), choice, ...(index === 0 ? { id } : {}) }
        if (input === 'several') return <Tick key={choice.id} {...props} />
        return <Pick key={choice.id} {...props} steps={steps} isPlace={input === 'ranks'} />
      })}
    </fieldset>
  )
}

type Row = { name: string; choice: Choice; id?: string }

function Tick({ name, choice, id: first }: Row) {
  const own = useField(name)
  const id = first ?? own.id
  return (
    <div className={field.choice}>
      <input
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        defaultChecked={own.typed?.[0] === 'yes'}
        {...told(id, choice)}
      />
      <label htmlFor={id}>
        <OwnWords>{choice.label}</OwnWords>
      </label>
      <Example id={id} choice={choice} />
    </div>
  )
}

function Pick({ name, choice, steps, isPlace, id: first }: Row & { steps: Paper['steps']; isPlace: boolean }) {
  const own = useField(name)
  const id = first ?? own.id
  return (
    <div className={styles.row}>
      <label htmlFor={id}>
        <OwnWords>{choice.label}</OwnWords>
      </label>
      <select id={id} name={name} defaultValue={own.typed?.[0] ?? ''} {...told(id, choice)}>
        <option value="">{isPlace ? m.choosing_no_place() : m.choosing_no_number()}</option>
        {steps.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Example id={id} choice={choice} />
    </div>
  )
}

const told = (id: string, { example }: Choice) => (example ? { 'aria-describedby': `${id}-hint` } : {})

const Example = ({ id, choice }: { id: string; choice: Choice }) =>
  choice.example ? (
    <p className={field.hint} id={`${id}-hint`}>
      {choice.example}
    </p>
  ) : null
