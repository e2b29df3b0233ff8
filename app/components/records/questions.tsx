import { useContext } from 'react'
import { Hidden } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormContext } from '#app/components/ui/form-context.ts'
import { answerField, disputedField, readField } from '#app/forms/records.ts'
import * as m from '#words'
import styles from './questions.module.css'
import type { Question } from './read-records.ts'

/** One field for each question, and unseen beside it what its reader found there. Stands in a form. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  const { answer } = useContext(FormContext)
  return (
    <>
      <p>{m.records_needed()}</p>
      {questions.map(({ key, label, words, hints }) => {
        const now = answer?.values[disputedField(key)]?.[0]
        const was = answer?.values[readField(key)]?.[0] ?? words
        return (
          <div key={key}>
            <Hidden name={readField(key)} value={was} />
            <TextArea
              name={answerField(key)}
              label={label}
              hint={<Help hints={hints} now={now} />}
              value={words}
              rows={2}
            />
          </div>
        )
      })}
    </>
  )
}

/** Examples for an empty field; where somebody else has changed the same words, theirs. */
function Help({ hints, now }: { hints: readonly string[]; now: string | undefined }) {
  return (
    <>
      {hints.map((hint) => (
        <span key={hint} className={styles.hint}>
          {hint}
        </span>
      ))}
      {now === undefined ? null : (
        <>
          {' '}
          {now === '' ? m.records_now_empty() : <strong>{m.records_now()} </strong>}
          <span data-content dir="auto">
            {now}
          </span>
        </>
      )}
    </>
  )
}
