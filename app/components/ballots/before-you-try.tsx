import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { PlanView } from '#server/views/plan-view.ts'

/** What can be seen without trying: the rules themselves are judged only when the form is sent. */
export function hintsFor(view: PlanView, keys: readonly string[]): string[] {
  const sections = view.sections.filter((section) => keys.includes(section.key))
  const written = sections.filter((section) => !section.empty)
  const open = view.explains.filter((explain) => keys.includes(explain.section) && explain.open).length
  const voting = sections.filter((section) => section.state === 'voting').length
  const joined = view.members.filter((member) => member.side && member.status === 'joined')
  const citizens = joined.filter((member) => member.side === 'citizen').length
  return [
    ...(keys.length > 0 && written.length === 0 ? ['There are no words to vote on yet.'] : []),
    ...(voting > 0 ? ['Another vote on these words is open.'] : []),
    ...(open > 0
      ? [`${open === 1 ? 'One “please explain” is' : `${open} times “please explain” is`} still open.`]
      : []),
    ...(joined.length === 0 ? ['Nobody who votes has joined yet.'] : []),
    ...(citizens * 2 < joined.length ? ['Citizens are fewer than half of those who vote.'] : []),
    ...(written.some((section) => !section.askedAt)
      ? ['Nobody was asked yet whether they are ready. You can go on, but asking first is kinder.']
      : []),
  ]
}

export function BeforeYouTry({ hints }: { hints: string[] }) {
  return (
    <>
      {hints.length > 0 ? (
        <Notice kind="careful" title="Before you try">
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p>
        When you press the button, the <Link to="/rules">fairness rules</Link> are asked. If one says no, you read why
        and who can put it right, and nothing is changed.
      </p>
    </>
  )
}
