import { SECTIONS } from '#domain/text/sections.ts'
import type { BallotView } from '#server/views/ballot-view.ts'

type Named = Pick<BallotView, 'subject' | 'question'>

/** What a vote is on, for lists and the log: the part's title, the plan, or the question. */
export function subjectTitle({ subject, question }: Named): string {
  if (subject.kind === 'section') return SECTIONS.find(({ key }) => key === subject.section)?.title ?? subject.section
  return subject.kind === 'plan' ? 'The whole plan' : (question?.en ?? 'A question')
}

const SHORT = 60
const shortened = (text: string) => (text.length <= SHORT ? text : `${text.slice(0, SHORT - 1).trimEnd()}…`)

/** "“Money”", "the whole plan", "“Shall we meet on …”". */
export const shortName = (ballot: Named): string =>
  ballot.subject.kind === 'plan' ? 'the whole plan' : `“${shortened(subjectTitle(ballot))}”`

/** What people decide, as one question: the first thing on the page of a vote. */
export function questionOf({ subject, question, correction }: Named & { correction: boolean }): string {
  if (subject.kind === 'question') return question?.en ?? ''
  const what = subject.kind === 'plan' ? 'the whole plan' : `the part “${subjectTitle({ subject, question })}”`
  return correction ? `Do we adopt this correction of ${what}?` : `Do we adopt ${what} as it stands here?`
}
