import { SectionText } from '#app/components/sections/section-text.tsx'
import * as m from '#words'
import styles from './frame.module.css'

type Props = { html: string; empty: boolean; title: string }

/** The words of a section to read, or a word about there being none. */
export const Words = ({ html, empty, title }: Props) =>
  empty ? (
    <div className={styles.nothing}>
      <p>
        <strong>{m.editor_nothing_title()}</strong>
      </p>
      <p>{m.editor_nothing()}</p>
    </div>
  ) : (
    <SectionText html={html} title={title} />
  )
