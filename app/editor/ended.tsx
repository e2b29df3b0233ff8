import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'
import type { Ending } from './ending.ts'

type Props = {
  planId: string
  ending: Ending
  /** A way to take along what is only here; null where there is nothing. */
  keep: ReactNode
}

/** The server has closed the text for this person: why, what to do, and what to do about words that are only here. */
export function Ended({ planId, ending, keep }: Props) {
  return (
    <Notice kind="stop" role="alert" title={ending.title}>
      <p>{ending.help}</p>
      {keep ? (
        <>
          <p>{m.editor_ended_unsaved()}</p>
          {keep}
        </>
      ) : null}
      <p>
        <Link to={`/plans/${planId}`}>{m.editor_to_the_plan()}</Link>
      </p>
    </Notice>
  )
}
