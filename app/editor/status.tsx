import { Link } from '@remix-run/react'
import type { EditorView } from 'prosemirror-view'
import { useState } from 'react'
import { buttonClass } from '#app/components/ui/button.tsx'
import styles from './editor.module.css'
import type { Ending } from './ending.ts'
import type { Person } from './people.ts'
import { saveWords } from './save-words.ts'
import type { Snapshot } from './session.ts'
import { useSpokenPeople, useSpokenStatus } from './use-spoken.ts'

type PresentProps = { people: readonly Person[]; goTo: (id: string) => boolean }

/** Who else is in the text: a list to read, a way to where they are, one sentence when somebody comes or goes. */
export function Present({ people, goTo }: PresentProps) {
  const spoken = useSpokenPeople(people)
  const [reader, setReader] = useState('')
  return (
    <div className={styles.present}>
      {people.length === 0 ? (
        <p>Nobody else is here now.</p>
      ) : (
        <>
          <p id="editor-present">{`Here with you (${people.length}):`}</p>
          <ul aria-labelledby="editor-present">
            {people.map(({ id, name, colour }) => (
              <li key={id} ref={(dom) => dom?.style.setProperty('--who', colour)}>
                <button
                  type="button"
                  aria-label={`${name}: go to where they write`}
                  onClick={() => setReader(goTo(id) ? '' : name)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status">
        {reader && people.some(({ name }) => name === reader) ? `${reader} only reads at the moment.` : ''}
        <span className="only-heard">{spoken}</span>
      </p>
    </div>
  )
}

/** "Saved" and its opposites. What is seen changes at once; what is said is kept to what matters. */
export function EditorStatus({ snapshot, view }: { snapshot: Snapshot; view: EditorView | null }) {
  const spoken = useSpokenStatus(snapshot)
  return (
    <>
      <p className={styles.save} data-save={snapshot.save}>
        {snapshot.ended ? '' : saveWords(snapshot)}
      </p>
      {snapshot.save === 'held' && view ? <KeepCopy view={view} /> : null}
      <p role="status" className="only-heard">
        {spoken}
      </p>
    </>
  )
}

type EndedProps = { planId: string; ending: Ending; hasUnsaved: boolean; view: EditorView | null }

/** The server has closed the text for this person: why, what to do, and what to do about words that are only here. */
export function Ended({ planId, ending, hasUnsaved, view }: EndedProps) {
  return (
    <div className="notice stop" role="alert">
      <p className="notice-title">{ending.title}</p>
      <p>{ending.help}</p>
      {hasUnsaved && view ? (
        <>
          <p>Your last words are not saved. Keep a copy of the text before you leave this page.</p>
          <KeepCopy view={view} />
        </>
      ) : null}
      <p>
        <Link to={`/plans/${planId}`}>Go to the plan</Link>
      </p>
    </div>
  )
}

/** Words that can't reach the server leave as a file. */
function KeepCopy({ view }: { view: EditorView }) {
  const save = () => {
    const { doc } = view.state
    const text = doc.textBetween(0, doc.content.size, '\n\n')
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: 'my-words.txt' })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <button type="button" className={buttonClass('second')} onClick={save}>
      Keep a copy of the text
    </button>
  )
}
