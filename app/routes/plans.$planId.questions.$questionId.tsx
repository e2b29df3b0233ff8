import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ShownAnswers } from '#app/components/questions/answer-line.tsx'
import { OwnAnswer } from '#app/components/questions/own-answer.tsx'
import { readQuestion } from '#app/components/questions/read-question.ts'
import { Stages } from '#app/components/questions/stages.tsx'
import { Summary } from '#app/components/questions/summary.tsx'
import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/questions.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readQuestion(context, params.planId, params.questionId ?? '')

const DONE: Record<string, string> = {
  ...{ 'answer.write': 'answer-kept', 'answer.withdraw': 'answer-back', 'question.reveal': 'answers-shown' },
  ...{ 'answer.build': 'answer-added', 'answer.read-out': 'answer-read', 'question.summarise': 'summed-up' },
  ...{ 'summary.dispute': 'summary-doubted', 'summary.answer': 'summary-answered' },
}

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    Object.values(forms),
    ({ type }) => `/plans/${args.params.planId}/questions/${args.params.questionId}?done=${DONE[type]}`,
  )

/** A question to everybody: first each by themselves, then all together. */
export default function Question() {
  const page = useLoaderData<typeof loader>()
  const { planId, commandId, text, about, help, count, can, id } = page
  return (
    <Page
      title={text === null ? m.questions_erased() : <OwnWords>{text}</OwnWords>}
      lead={help}
      commandId={commandId}
      next={
        <>
          <p>{page.isRound ? m.questions_next_round() : m.questions_next()}</p>
          <p>
            <Link to={`/plans/${planId}/questions`}>{m.questions_back()}</Link>
          </p>
        </>
      }
    >
      <Stages page={page} />
      {about ? (
        <section aria-labelledby="about">
          <h2 id="about">{m.questions_read_first()}</h2>
          <Words>{about}</Words>
        </section>
      ) : null}
      <OwnAnswer page={page} />
      {can.show ? (
        <section aria-labelledby="show">
          <h2 id="show">{m.questions_guide()}</h2>
          <p>{count === null ? m.questions_few() : m.questions_count({ n: count })}</p>
          <CommandForm type={forms.revealAnswers.type} hidden={{ questionId: id }}>
            <Button>{m.questions_show()}</Button>
          </CommandForm>
        </section>
      ) : null}
      <ShownAnswers page={page} />
      <Summary page={page} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) => titled(page.data?.text ?? m.questions_one())(page)
