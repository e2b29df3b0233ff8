import { Link } from '@remix-run/react'
import type { ConductTodos } from '#server/conduct/view.ts'
import * as m from '#words'

type Props = { planId: string; conduct: ConductTodos }

/** That there is something to read in private, as soon as there is. Never what it says: a screen may be seen by others. */
export function ConductNews({ planId, conduct: { mine, reports, toSign, replies } }: Props) {
  const link = (words: string, to = 'support#conduct') => (
    <p key={to}>
      <Link to={`/plans/${planId}/${to}`} discover="none">
        {words}
      </Link>
    </p>
  )
  return (
    <div role="status">
      {mine ? link(m.conduct_todo_mine()) : null}
      {toSign ? link(m.conduct_todo_sign()) : null}
      {reports ? link(m.conduct_todo_report()) : null}
      {replies.map((about) => link(m.conduct_todo_reply(), `support?about=${about}#next-step`))}
    </div>
  )
}
