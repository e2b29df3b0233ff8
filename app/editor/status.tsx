import { Link } from '@remix-run/react'
import type { EditorView } from 'prosemirror-view'
import { buttonClass } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'
import type { Ending } from './ending.ts'
import { statusTone, statusWords } from './save-words.ts'
import type { Snapshot } from './session.ts'
import styles from './status.module.css'
import { useSpoken } from './use-spoken.ts'

type Props = { snapshot: Snapshot; view: EditorView | null; hintId: string }

/** The line below the text. What is seen changes at once; what is said is kept to what matters. */
export function Status({ snapshot, view, hintId }: Props) {
  const spoken = useSpoken(snapshot)
  return (
    <div className={styles.status}>
      <p className={styles.save} data-save={snapshot.save} data-tone={statusTone(snapshot)}>
        {statusWords(snapshot)}
      </p>
      {snapshot.save === 'held' && view ? <KeepCopy view={view} /> : null}
      <p className={styles.hint} id={hintId}>
        {m.editor_hint()}
      </p>
      <p role="status" className="only-heard">
        {spoken}
      </p>
    </div>
  )
}

type EndedProps = { planId: string; ending: Ending; hasUnsaved: boolean; view: EditorView | null }

/** The server has closed the text for this person: why, what to do, and what to do about words that are only here. */
export function Ended({ planId, ending, hasUnsaved, view }: EndedProps) {
  return (
    <Notice kind="stop" role="alert" title={ending.title}>
      <p>{ending.help}</p>
      {hasUnsaved && view ? (
        <>
          <p>{m.editor_ended_unsaved()}</p>
          <KeepCopy view={view} />
        </>
      ) : null}
      <p>
        <Link to={`/plans/${planId}`}>{m.editor_to_the_plan()}</Link>
      </p>
    </Notice>
  )
}

/** Words that can't reach the server leave as a file. */
function KeepCopy({ view }: { view: EditorView }) {
  const save = () => {
    const { doc } = view.state
    const text = doc.textBetween(0, doc.content.size, '\n\n')
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: m.editor_copy_name() })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <button type="button" className={buttonClass('second')} onClick={save}>
      {m.editor_keep_copy()}
    </button>
  )
}
