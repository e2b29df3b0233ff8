import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { QuestionPage } from './read-question.ts'

/** Where the question is asked, which day it is, and what comes in which order. */
export function Stages({ page: { where, state, day, until, stages } }: { page: QuestionPage }) {
  return (
    <>
      <p>
        <Tag tone="note">{state}</Tag> {day ? <strong>{day}</strong> : null}
      </p>
      <p className="quiet">
        <Rich text={m.questions_asked_in()} parts={{ where: () => <OwnWords>{where}</OwnWords> }} />{' '}
        {until ? <Rich text={m.questions_until()} parts={{ time: () => <Time at={until} /> }} /> : null}
      </p>
      {stages.length > 0 ? (
        <ol aria-label={m.questions_order()}>
          {stages.map(({ word, isNow }) => (
            <li key={word} aria-current={isNow ? 'step' : undefined}>
              {isNow ? <strong>{m.questions_now({ what: word })}</strong> : word}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}
