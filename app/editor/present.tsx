import { useState } from 'react'
import { Disc } from '#app/components/ui/disc.tsx'
import * as m from '#words'
import type { Person } from './people.ts'
import styles from './present.module.css'

type Props = { people: readonly Person[]; goTo: (id: string) => boolean }

/** Who else is in the text: a list to read, and each name a way to where they write. */
export function Present({ people, goTo }: Props) {
  const [reader, setReader] = useState('')
  if (people.length === 0) return <p className={styles.alone}>{m.editor_alone()}</p>
  return (
    <div className={styles.present}>
      <p id="editor-present" className={styles.label}>
        {m.editor_present()}
      </p>
      <ul aria-labelledby="editor-present">
        {people.map(({ id, name, colour }) => (
          <li key={id} ref={(dom) => dom?.style.setProperty('--who', colour)}>
            <button type="button" aria-label={m.editor_go_to({ name })} onClick={() => setReader(goTo(id) ? '' : name)}>
              <Disc name={name} />
              <span data-content>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.some(({ name }) => name === reader) ? (
        <p role="status" className={styles.reads}>
          {m.editor_only_reads({ name: reader })}
        </p>
      ) : null}
    </div>
  )
}
