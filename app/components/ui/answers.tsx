import type { Answer } from '#app/forms/answer.ts'
import { ErrorSummary } from './error-summary.tsx'
import { OverrideNews, Refusals } from './refusals.tsx'

/** What came of a form that did not simply go through: what to mend, which rules stand in the way, what was asked. */
export default function Answers({ answer }: { answer: Answer }) {
  return (
    <>
      <ErrorSummary answer={answer} />
      <Refusals answer={answer} />
      <OverrideNews answer={answer} />
    </>
  )
}
