import { useEffect, useRef } from 'react'
import { type Answer, fieldId } from '#app/forms/answer.ts'
import { goToField } from './go-to-field.ts'

/** What is to be mended, at the head of the page, each with a link to its field. Takes the focus where it can. */
export function ErrorSummary({ answer }: { answer: Answer }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer.errors.length > 0 || answer.problem) box.current?.focus()
  }, [answer])
  if (answer.errors.length === 0 && !answer.problem) return null
  return (
    <div className="notice stop" role="alert" tabIndex={-1} ref={box} data-takes-focus>
      <p className="notice-title">Nothing was changed yet</p>
      {answer.problem ? <p>{answer.problem}</p> : null}
      {answer.errors.length > 0 ? (
        <>
          <p>Please check {answer.errors.length === 1 ? 'this' : 'these'}. What you wrote is still there.</p>
          <ul>
            {answer.errors.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${fieldId(answer.form, field)}`} onClick={goToField}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
