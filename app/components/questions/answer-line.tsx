import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { buildAnswer, readAnswerOut } from '#app/forms/questions.ts'
import * as m from '#words'
import type { QuestionPage } from './read-question.ts'

type Line = QuestionPage['added'][number]
type Props = { page: QuestionPage }

/** Everything that was answered, and what others added to it. Both keep their credit. */
export function ShownAnswers({ page }: Props) {
  const { shown, added, isShown } = page
  if (!isShown) return null
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{m.questions_answers()}</h2>
      {shown.length === 0 ? <p>{m.questions_answers_none()}</p> : null}
      {shown.length > 0 ? (
        <Rows>
          {shown.map((answer) => (
            <Row key={answer.id} id={answer.id}>
              <AnswerLine {...{ page, answer }} />
              {answer.added.map((one) => (
                <AddedLine key={one.id} {...{ page, one, to: answer.by }} />
              ))}
              <AddForm page={page} onto={answer.id} summary={m.questions_add_to_this()} />
            </Row>
          ))}
        </Rows>
      ) : null}
      {added.length > 0 ? <h3>{m.questions_added_to_question()}</h3> : null}
      {added.map((one) => (
        <AnswerLine key={one.id} {...{ page, answer: one }} />
      ))}
      <AddForm page={page} onto={null} summary={m.questions_add_to_question()} />
    </section>
  )
}

function AnswerLine({ page, answer }: Props & { answer: Line }) {
  return (
    <>
      <p>
        {answer.by === null ? (
          m.questions_by_nobody()
        ) : (
          <Rich text={m.questions_by()} parts={{ name: () => <OwnWords>{answer.by ?? ''}</OwnWords> }} />
        )}{' '}
        <TypedBy scribe={answer.scribe} />
      </p>
      <AnswerText {...{ page, answer }} />
    </>
  )
}

function AddedLine({ page, one, to }: Props & { one: Line; to: string | null }) {
  const name = () => <OwnWords>{one.by ?? ''}</OwnWords>
  return (
    <>
      <p>
        {to === null ? (
          <Rich text={m.questions_added()} parts={{ name }} />
        ) : (
          <Rich text={m.questions_added_to()} parts={{ name, other: () => <OwnWords>{to}</OwnWords> }} />
        )}{' '}
        <TypedBy scribe={one.scribe} />
      </p>
      <AnswerText {...{ page, answer: one }} />
    </>
  )
}

const TypedBy = ({ scribe }: { scribe: string | null }) =>
  scribe === null ? null : (
    <span className="quiet">
      <Rich text={m.questions_typed_by()} parts={{ name: () => <OwnWords>{scribe}</OwnWords> }} />
    </span>
  )

/** The words, and for whoever guides whether they were read out. */
function AnswerText({ page, answer: { id, text, isReadOut } }: Props & { answer: Line }) {
  return (
    <>
      {text === null ? <p className="quiet">{m.questions_erased()}</p> : <Words>{text}</Words>}
      {isReadOut ? (
        <p>
          <Tag tone="good">{m.questions_was_read_out()}</Tag>
        </p>
      ) : page.can.readOut ? (
        <CommandForm type={readAnswerOut.type} of={id} hidden={{ questionId: page.id, answerId: id }}>
          <Button look="second">{m.questions_read_out()}</Button>
        </CommandForm>
      ) : null}
    </>
  )
}

function AddForm({ page, onto, summary }: Props & { onto: string | null; summary: string }) {
  if (!page.can.add) return null
  const of = onto ?? 'question'
  return (
    <FormDetails summary={summary} {...{ type: buildAnswer.type, of }}>
      <CommandForm type={buildAnswer.type} of={of} hidden={{ questionId: page.id, onto }}>
        <TextArea name="text" label={buildAnswer.labels.text} hint={m.questions_add_hint()} rows={4} />
        <Button>{m.questions_add_send()}</Button>
      </CommandForm>
    </FormDetails>
  )
}
