import { Link } from '@remix-run/react'
import { Words } from '#app/components/suggestions/differences.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { CommentsPage } from './read-comments.ts'

type Props = { notes: CommentsPage['fromGroups']; text: string; mayComment: boolean }

/** What small groups said about this part in meetings. It changes nothing by itself: whoever agrees suggests words. */
export function FromGroups({ notes, text, mayComment }: Props) {
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{m.groups_beside()}</h2>
      <p>{m.groups_beside_lead()}</p>
      {notes.map(({ key, group, at, text: words }) => (
        <div key={key}>
          <p>
            {m.groups_table({ n: group + 1 })}, <Time at={at} />
          </p>
          {words === null ? <p className="quiet">{m.groups_note_erased()}</p> : <Words>{words}</Words>}
        </div>
      ))}
      {mayComment ? (
        <p>
          <Link to={`${text}/suggest`}>{m.groups_beside_suggest()}</Link>
        </p>
      ) : null}
    </section>
  )
}
