import { Card } from '#app/components/ui/card.tsx'
import { useFocusFor } from '#app/components/ui/use-focus-for.ts'
import * as m from '#words'
import styles from './preview.module.css'
import type { Preview } from './preview-words.ts'
import { Sentences } from './sentences.tsx'
import { Question } from './vote-title.tsx'
import { WithTime } from './with-time.tsx'

/** What voters will see of a vote that the guide is about to open. Takes the focus: it answers what was just pressed. */
export function PreviewCard({ preview }: { preview: Preview }) {
  const heading = useFocusFor<HTMLHeadingElement>(preview)
  return (
    <Card as="section" warm labelledBy="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {m.ballots_preview_title()}
      </h2>
      <p>{m.ballots_preview_words()}</p>
      <div className={styles.screen}>
        <p className={styles.question}>
          <Question {...preview} />
        </p>
        <p>
          <WithTime text={m.ballots_preview_closes()} at={preview.closesAt} />
        </p>
        <ul className={styles.choices}>
          {preview.choices.map(({ id, label, example }) => (
            <li key={id}>
              <strong>{label}</strong>
              <span className="quiet">{example}</span>
            </li>
          ))}
        </ul>
        <p>
          <strong>{m.ballots_about_needed()}</strong>
        </p>
        <Sentences sentences={preview.needed} />
        {preview.again.length > 0 ? <Sentences sentences={preview.again} /> : null}
      </div>
    </Card>
  )
}
