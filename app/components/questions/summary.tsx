import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { answerDispute, disputeSummary, summarise } from '#app/forms/questions.ts'
import * as m from '#words'
import type { QuestionPage } from './read-question.ts'

type Props = { page: QuestionPage }

/** What the guide took from the answers, and beside it who meant something else. */
export function Summary({ page }: Props) {
  const { id, summary, disputes, can } = page
  if (!summary && !can.sumUp) return null
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{m.questions_summary_title()}</h2>
      {summary ? (
        <>
          <p className="quiet">
            <Rich text={m.questions_summary_since()} parts={{ time: () => <Time at={summary.at} /> }} />
          </p>
          {summary.text === null ? <p>{m.questions_erased()}</p> : <Words>{summary.text}</Words>}
        </>
      ) : (
        <p>{m.questions_summary_none()}</p>
      )}
      {disputes.length > 0 ? (
        <>
          <h3>{m.questions_disputes()}</h3>
          <Rows>
            {disputes.map((dispute) => (
              <Row key={dispute.index}>
                <Dispute {...{ page, dispute }} />
              </Row>
            ))}
          </Rows>
        </>
      ) : null}
      {can.doubt ? (
        <FormDetails summary={m.questions_not_meant()} type={disputeSummary.type}>
          <CommandForm type={disputeSummary.type} hidden={{ questionId: id }}>
            <TextArea name="text" label={disputeSummary.labels.text} hint={m.questions_dispute_hint()} rows={4} />
            <Button>{m.questions_dispute_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
      {can.sumUp ? <SumUp page={page} /> : null}
    </section>
  )
}

function Dispute({ page, dispute }: Props & { dispute: QuestionPage['disputes'][number] }) {
  const { index, by, text, reply, isOfThisOne } = dispute
  return (
    <>
      <p>
        <Rich text={m.questions_meant()} parts={{ name: () => <OwnWords>{by}</OwnWords> }} />{' '}
        {isOfThisOne ? null : <span className="quiet">{m.questions_of_earlier()}</span>}
      </p>
      {text === null ? <p className="quiet">{m.questions_erased()}</p> : <Words>{text}</Words>}
      {reply === null ? null : (
        <>
          <p>{m.questions_guide_says()}</p>
          <Words>{reply}</Words>
        </>
      )}
      {page.can.reply && reply === null ? (
        <FormDetails summary={m.questions_reply_to()} {...{ type: answerDispute.type, of: String(index) }}>
          <CommandForm
            type={answerDispute.type}
            of={String(index)}
            hidden={{ questionId: page.id, dispute: String(index) }}
          >
            <TextArea name="text" label={answerDispute.labels.text} rows={3} />
            <Button>{m.questions_reply_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </>
  )
}

function SumUp({ page: { id, summary } }: Props) {
  return (
    <FormDetails summary={summary ? m.questions_summary_change() : m.questions_summary_write()} type={summarise.type}>
      <CommandForm type={summarise.type} hidden={{ questionId: id }}>
        <TextArea
          name="text"
          label={summarise.labels.text}
          hint={m.questions_summary_hint()}
          rows={8}
          {...(summary?.text ? { value: summary.text } : {})}
        />
        <Button>{m.questions_summary_send()}</Button>
      </CommandForm>
    </FormDetails>
  )
}
