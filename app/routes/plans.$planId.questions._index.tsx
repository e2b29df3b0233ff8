import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AskForm } from '#app/components/questions/ask-form.tsx'
import { readQuestions } from '#app/components/questions/read-questions.ts'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { act } from '#app/forms/act.ts'
import { openQuestion } from '#app/forms/questions.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readQuestions(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [openQuestion],
    ({ result }) => `/plans/${args.params.planId}/questions/${String(result.questionId)}?done=question-asked`,
  )

/** Questions to everybody, in meetings and in rounds that people take part in in their own time. */
export default function Questions() {
  const { planId, commandId, questions, rounds, asks, guides, places } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.questions_title()}
      lead={m.questions_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.questions_list_next()}</p>
          <p>
            <Link to={`/plans/${planId}/meetings`}>{m.questions_to_meetings()}</Link>
          </p>
        </>
      }
    >
      {questions.length === 0 ? (
        <Empty title={m.questions_none()}>
          <p>{guides && !asks ? m.questions_none_guide() : m.questions_none_why()}</p>
        </Empty>
      ) : (
        <Rows>
          {questions.map(({ id, text, where, state, day, isOpen }) => (
            <Row key={id} id={id}>
              <h2>
                <Link to={`/plans/${planId}/questions/${id}`}>
                  {text === null ? m.questions_erased() : <OwnWords>{text}</OwnWords>}
                </Link>
              </h2>
              <p>
                <Tag tone={isOpen ? 'good' : ''}>{state}</Tag> {day}
              </p>
              <p className="quiet">
                <Rich text={m.questions_asked_in()} parts={{ where: () => <OwnWords>{where}</OwnWords> }} />
              </p>
            </Row>
          ))}
        </Rows>
      )}
      {rounds.length > 0 ? (
        <section aria-labelledby="rounds">
          <h2 id="rounds">{m.questions_rounds()}</h2>
          <Rows>
            {rounds.map(({ id, title, startsAt, day }) => (
              <Row key={id}>
                <p>
                  <OwnWords>{title}</OwnWords> {day}
                </p>
                <p className="quiet">
                  <Rich text={m.questions_round_from()} parts={{ time: () => <Time at={startsAt} /> }} />
                </p>
              </Row>
            ))}
          </Rows>
        </section>
      ) : null}
      {asks ? <AskForm places={places} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.questions_title())
