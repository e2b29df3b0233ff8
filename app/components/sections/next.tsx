import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import type { SectionState } from '#domain/sections/state.ts'
import * as m from '#words'

const NEXT: Record<SectionState, string> = {
  drafting: m.sections_page_next_drafting(),
  frozen: m.sections_page_next_frozen(),
  voting: m.sections_page_next_voting(),
  agreed: m.sections_page_next_agreed(),
}

/** What happens next to this part. */
export function Next({ state, ready, mayWrite }: { state: SectionState; ready: string; mayWrite: boolean }) {
  const asks = mayWrite && (state === 'drafting' || state === 'frozen')
  return (
    <>
      <p>{NEXT[state]}</p>
      {asks ? (
        <p>
          <Rich text={m.sections_page_next_ready()} parts={{ ready: (words) => <Link to={ready}>{words}</Link> }} />
        </p>
      ) : null}
    </>
  )
}
