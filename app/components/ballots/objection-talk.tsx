import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { DateTime } from '#app/components/ui/date-time.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { answerForObjection, askObjector, nameRelay, testObjection } from '#app/forms/rounds.ts'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'

type Objection = BallotPage['objections'][number]
type Props = { objection: Objection; page: BallotPage }

/** What was asked and answered, and everything that its reader can do about an objection. */
export function ObjectionTalk({ objection, page }: Props) {
  const { id, talk, relay, mayAsk, mayAnswer, mayName, mayTest, passesOn } = objection
  const hidden = { objectionId: id }
  return (
    <>
      <Found objection={objection} page={page} />
      {talk.length > 0 ? <Said talk={talk} /> : null}
      {relay ? <p>{m.ballots_relay_is({ name: relay })}</p> : null}
      {mayAsk ? (
        <FormDetails summary={m.ballots_objection_ask()} type={askObjector.type} of={id}>
          <CommandForm type={askObjector.type} of={id} hidden={hidden}>
            <TextArea name="text" label={askObjector.labels.text} hint={m.ballots_objection_ask_hint()} rows={3} />
            <Button look="second">{m.ballots_objection_ask_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
      {mayAnswer ? (
        <FormDetails summary={m.ballots_objection_answer()} type={answerForObjection.type} of={id}>
          <CommandForm type={answerForObjection.type} of={id} hidden={hidden}>
            <TextArea
              name="text"
              label={answerForObjection.labels.text}
              hint={passesOn ? m.ballots_objection_answer_pass() : m.ballots_objection_answer_hint()}
              rows={3}
            />
            <Button look="second">{m.ballots_objection_answer_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
      {mayName ? (
        <FormDetails summary={m.ballots_relay()} type={nameRelay.type} of={id}>
          <CommandForm type={nameRelay.type} of={id} hidden={hidden}>
            <Select
              name="memberId"
              label={nameRelay.labels.memberId}
              hint={m.ballots_relay_hint()}
              empty={m.ballots_relay_missing()}
              groups={[{ label: m.ballots_relay_who(), options: page.relays, isContent: true }]}
            />
            <Button look="second">{m.ballots_relay_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
      {mayTest ? (
        <FormDetails summary={m.ballots_test_summary()} type={testObjection.type} of={id}>
          <CommandForm type={testObjection.type} of={id} hidden={hidden}>
            <p>{m.ballots_test_words()}</p>
            <p>{m.ballots_test_need()}</p>
            <DateTime name="closesAt" legend={testObjection.labels.closesAt} value={page.testUntil} />
            <Button look="second">{m.ballots_test_go()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </>
  )
}

/** What the others found, once they were asked. */
function Found({ objection: { found, testedIn }, page: { plan } }: Props) {
  if (!testedIn) return null
  const to = `/plans/${plan.id}/ballots/${testedIn}`
  return (
    <p>
      {found ? (
        <Tag tone="note">{found === 'fell' ? m.ballots_test_fell() : m.ballots_test_stands()}</Tag>
      ) : (
        m.ballots_test_open()
      )}{' '}
      <Link to={to}>{m.ballots_test_see()}</Link>
    </p>
  )
}

const Said = ({ talk }: Pick<Objection, 'talk'>) => (
  <>
    <h3>{m.ballots_objection_talk()}</h3>
    <ul>
      {talk.map(({ kind, by, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its order, and nothing is taken out
        <li key={index}>
          {kind === 'asked'
            ? m.ballots_objection_asked_by({ name: by ?? '' })
            : by
              ? m.ballots_objection_answered_by({ name: by })
              : m.ballots_objection_answered()}{' '}
          <span data-content dir="auto">
            {text ?? m.ballots_words_removed()}
          </span>
        </li>
      ))}
    </ul>
  </>
)
