import { Link } from '@remix-run/react'
import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Checkbox, Select, TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { withdrawAnswer, writeAnswer } from '#app/forms/questions.ts'
import * as m from '#words'
import type { QuestionPage } from './read-question.ts'

type Props = { page: QuestionPage }

/** What the reader answered, hidden from everybody else, and the form for it. */
export function OwnAnswer({ page }: Props) {
  const { id, own, can, planId } = page
  if (page.isShown) return null
  return (
    <>
      {own.length > 0 || can.answer || can.comeFirst ? (
        <section aria-labelledby="own">
          <h2 id="own">{m.questions_own()}</h2>
          {own.map(({ text, unnamed, typedBy }) => (
            <div key={typedBy ?? 'own'}>
              <p>
                {typedBy === null ? (
                  unnamed ? (
                    m.questions_own_hidden_unnamed()
                  ) : (
                    m.questions_own_hidden()
                  )
                ) : (
                  <Rich text={m.questions_own_typed()} parts={{ name: () => <OwnWords>{typedBy}</OwnWords> }} />
                )}
              </p>
              {text === null ? <p className="quiet">{m.questions_own_back()}</p> : <Words>{text}</Words>}
            </div>
          ))}
          {can.comeFirst ? (
            <p>
              <Rich
                text={m.questions_come_first()}
                parts={{ live: (words) => <Link to={`/plans/${planId}/live`}>{words}</Link> }}
              />
            </p>
          ) : null}
          {can.answer ? <WriteForm page={page} /> : null}
          {can.takeBack ? (
            <CommandForm type={withdrawAnswer.type} hidden={{ questionId: id }}>
              <Button look="second">{m.questions_take_back()}</Button>
            </CommandForm>
          ) : null}
        </section>
      ) : null}
      <Early page={page} />
      <TypeForm page={page} />
    </>
  )
}

function WriteForm({ page: { id, own, isRound } }: Props) {
  const before = own.find(({ typedBy }) => typedBy === null)?.text ?? undefined
  return (
    <CommandForm type={writeAnswer.type} of="own" hidden={{ questionId: id }}>
      <TextArea
        name="text"
        label={writeAnswer.labels.text}
        hint={isRound ? m.questions_answer_hint_round() : m.questions_answer_hint()}
        rows={6}
        {...(before ? { value: before } : {})}
      />
      <Checkbox name="unnamed" label={writeAnswer.labels.unnamed} hint={m.questions_unnamed_hint()} />
      <Button>{isRound ? m.questions_send_round() : m.questions_send()}</Button>
    </CommandForm>
  )
}

/** For whoever posted theirs in a round: what others wrote by now. */
function Early({ page: { early } }: Props) {
  if (early.length === 0) return null
  return (
    <section aria-labelledby="early">
      <h2 id="early">{m.questions_early()}</h2>
      <p>{m.questions_early_why()}</p>
      {early.map(({ by, text }) => (
        <div key={`${by} ${text}`}>
          <p>
            {by === null ? (
              m.questions_by_nobody()
            ) : (
              <Rich text={m.questions_by()} parts={{ name: () => <OwnWords>{by}</OwnWords> }} />
            )}
          </p>
          <Words>{text}</Words>
        </div>
      ))}
    </section>
  )
}

/** For whoever types for a member: in the room on one device, or on the phone. */
function TypeForm({ page: { id, can, people } }: Props) {
  if (!can.typeFor) return null
  return (
    <FormDetails summary={m.questions_type_for()} {...{ type: writeAnswer.type, of: 'other' }}>
      <p>{m.questions_type_for_why()}</p>
      <CommandForm type={writeAnswer.type} of="other" hidden={{ questionId: id }}>
        <Select name="memberId" label={m.questions_for_whom()} empty={m.questions_choose()} groups={people} />
        <TextArea name="text" label={m.questions_their_answer()} rows={6} />
        <Checkbox name="unnamed" label={m.questions_their_unnamed()} />
        <Checkbox name="agreed" label={m.questions_read_back()} />
        <Button>{m.questions_send_for()}</Button>
      </CommandForm>
    </FormDetails>
  )
}
