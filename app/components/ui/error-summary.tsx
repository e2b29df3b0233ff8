import { type Answer, fieldId } from '#app/forms/answer.ts'
import * as m from '#words'
import { goToField } from './go-to-field.ts'
import { Notice } from './notice.tsx'
import { useFocusFor } from './use-focus-for.ts'

/** What is to be mended, at the head of the page, each with a link to its field. Takes the focus where it can. */
export function ErrorSummary({ answer, takesFocus = true }: { answer: Answer; takesFocus?: boolean }) {
  const box = useFocusFor<HTMLDivElement>(takesFocus && answer)
  if (answer.errors.length === 0 && !answer.problem) return null
  const { errors, problem, form } = answer
  return (
    <Notice kind="stop" role="alert" takesFocus={takesFocus} ref={box} title={m.common_nothing_changed_yet()}>
      {problem ? <p>{problem}</p> : null}
      {errors.length > 0 ? (
        <>
          <p>{m.common_please_check_these({ n: errors.length })}</p>
          <ul>
            {errors.map(({ field, message }) => (
              <li key={field}>
                <a href={`#${fieldId(form, field)}`} onClick={goToField}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
