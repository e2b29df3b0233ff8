import { Link } from '@remix-run/react'
import type { SectionState } from '#domain/sections/state.ts'

type Props = { state: SectionState; ready: string; mayWrite: boolean }

/** What happens next to this part. */
export function Next({ state, ready, mayWrite }: Props) {
  if (state === 'voting')
    return <p>When the vote has closed, this page shows the result. The words stay as they are until then.</p>
  if (state === 'agreed') return <p>These words are part of the plan now. The guide can hand out the whole plan.</p>
  return (
    <>
      <p>
        {state === 'frozen'
          ? 'The guide opens writing again, or puts these words to a vote.'
          : 'People write until the words are right. Then the guide asks who is ready, and puts the words to a vote.'}
      </p>
      {mayWrite ? (
        <p>
          <Link to={ready}>Is something unclear, or are you ready to vote?</Link>
        </p>
      ) : null}
    </>
  )
}
