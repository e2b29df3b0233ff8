import type { EditorView } from 'prosemirror-view'
import * as m from '#words'
import { statusTone, statusWords } from './save-words.ts'
import type { Snapshot } from './snapshot.ts'
import styles from './status.module.css'
import type { Later } from './use-later.ts'
import { useSpoken } from './use-spoken.ts'

type Props = {
  snapshot: Snapshot
  view: EditorView | null
  hintId: string
  calm: boolean
  later: Later | null
  /** The paragraphs that hold words which the server lacks. */
  wordsOnlyHere: () => string[]
}

/** The line below the text. What is seen changes at once; what is said is kept to what matters. */
export function Status({ snapshot, view, hintId, calm, later, wordsOnlyHere }: Props) {
  const spoken = useSpoken(snapshot, calm)
  return (
    <div className={styles.status}>
      <p className={styles.save} data-save={snapshot.save} data-tone={statusTone(snapshot)}>
        {statusWords(snapshot)}
      </p>
      {snapshot.save === 'held' && !snapshot.asks && view && later ? (
        <>
          <later.UnsavedWords words={wordsOnlyHere()} />
          <later.KeepCopy text={() => textOf(view)} />
        </>
      ) : null}
      <Hint id={hintId} />
      <p role="status" className="only-heard">
        {spoken}
      </p>
    </div>
  )
}

/** How to get out of the text, for whoever has a keyboard. */
export const Hint = ({ id }: { id: string }) => (
  <p className={styles.hint} id={id}>
    {m.editor_hint()}
  </p>
)

/** The text as it stands here, as plain words. */
export const textOf = ({ state: { doc } }: EditorView): string => doc.textBetween(0, doc.content.size, '\n\n')
