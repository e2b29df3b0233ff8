import { Link } from '@remix-run/react'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { isRound } from '#domain/questions/stages.ts'
import * as m from '#words'
import type { Copy } from './fold.ts'

type Props = { copy: Copy; planId: string; guides: boolean }

/** What everybody is asked in this meeting, and what came in from people in their own time to be read out. */
export function Questions({ copy, planId, guides }: Props) {
  const { asked, waiting } = questionsOf(copy)
  const at = `/plans/${planId}/questions`
  if (asked.length === 0 && !guides) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{m.questions_live_title()}</h2>
      {asked.map(({ id, text, isShown }) => (
        <div key={id}>
          <p>
            <strong>{text === null ? m.questions_live_some() : <OwnWords>{text}</OwnWords>}</strong>
          </p>
          <p className="quiet">{isShown ? m.questions_live_shown() : m.questions_live_hidden()}</p>
          <p>
            <Link to={`${at}/${id}`} discover="none">
              {isShown ? m.questions_live_read() : m.questions_live_answer()}
            </Link>
          </p>
        </div>
      ))}
      {guides && waiting.length > 0 ? (
        <p>
          {m.questions_live_waiting({ n: waiting.reduce((sum, { n }) => sum + n, 0) })}{' '}
          <Link to={`${at}/${waiting[0]?.id}`} discover="none">
            {m.questions_live_read_out()}
          </Link>
        </p>
      ) : null}
      {guides ? (
        <p>
          <Link to={at} discover="none">
            {m.questions_live_ask()}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

/** From the folded log alone: the latest question first, and rounds of which something was not read out yet. */
function questionsOf({ state, words }: Copy) {
  // The order of a map is lost on its way into a page.
  const all = [...state.questions.values()].sort(
    (a, b) => b.openedAt.localeCompare(a.openedAt) || a.id.localeCompare(b.id),
  )
  const textOf = (seal: string): string | null => (typeof words[seal] === 'string' ? (words[seal] as string) : null)
  const unread = (question: (typeof all)[number]) => [...question.answers.values()].filter((one) => !one.isReadOut)
  return {
    asked: all
      .filter(({ session }) => session === state.openSession)
      .map(({ id, text, revealedAt }) => ({ id, text: textOf(text), isShown: revealedAt !== null })),
    waiting: all.flatMap((question) => {
      const session = state.sessions.get(question.session)
      const n = question.revealedAt !== null && session && isRound(session) ? unread(question).length : 0
      return n > 0 ? [{ id: question.id, n }] : []
    }),
  }
}
