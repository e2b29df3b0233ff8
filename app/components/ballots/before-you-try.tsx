import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

/** What is likely to be in the way, before anything is filled in. */
export function BeforeYouTry({ hints, reveals }: { hints: readonly string[]; reveals: readonly string[] }) {
  return (
    <>
      {hints.length > 0 ? (
        <Notice kind="careful" title={m.ballots_hint_title()}>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {reveals.length > 0 ? (
        <Notice title={m.ballots_reveal_title()}>
          <ul data-reveals>
            {reveals.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p>
        <Rich text={m.ballots_hint_rules()} parts={{ rules: (words) => <Link to="/rules">{words}</Link> }} />
      </p>
    </>
  )
}
