import type { GuideSection } from '#server/guides/guide-text.ts'
import * as m from '#words'
import styles from './guide.module.css'

type Props = { sections: readonly GuideSection[] }

export const Contents = ({ sections }: Props) => (
  <nav aria-labelledby="contents" className="no-print">
    <h2 id="contents">{m.plan_on_this_page()}</h2>
    <ul className={styles.contents}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)

export const Chapters = ({ sections }: Props) =>
  sections.map(({ id, title, html }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {/* Safe: made from our own files in docs/guides, in which nobody else writes. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  ))
