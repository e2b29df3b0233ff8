import { Link } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

/** What somebody can do whose browser runs no scripts. */
export function WithoutScript({ ready, mayWrite }: { ready: string; mayWrite: boolean }) {
  return (
    <noscript>
      <Notice title={m.editor_no_script()}>
        <p>{mayWrite ? m.editor_no_script_write() : m.editor_no_script_watch()}</p>
        <ul>
          <li>
            <Rich text={m.editor_no_script_ask()} parts={{ ask: (words) => <Link to={ready}>{words}</Link> }} />
          </li>
          <li>{m.editor_no_script_tell()}</li>
        </ul>
      </Notice>
    </noscript>
  )
}
