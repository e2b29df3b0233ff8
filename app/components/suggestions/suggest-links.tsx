import { Link } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import * as m from '#words'

/** Below a text: a way to change it without an editor, and how many suggestions wait. */
export function SuggestLinks({ maySuggest, waiting, part }: { maySuggest: boolean; waiting: number; part: string }) {
  return (
    <>
      {maySuggest ? (
        <ButtonRow>
          <ButtonLink to={`${part}/suggest`} look="second">
            {m.suggest_section_link()}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <p className="no-print">
        <Link to={`${part}/suggestions`}>{waiting > 0 ? m.suggest_section_wait({ n: waiting }) : m.suggest_all()}</Link>
      </p>
    </>
  )
}
