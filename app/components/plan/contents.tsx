import * as m from '#words'
import styles from './contents.module.css'
import type { PlanPage } from './read-plan.ts'

const others = () => [
  ['votes', m.plan_votes()],
  ['fairness', m.plan_fair()],
  ['people', m.plan_people()],
  ['dates', m.plan_dates()],
  ['record', m.plan_record()],
  ['scope', m.plan_scope()],
]

/** Where each part stands, with a jump to it: beside the text where there is room, folded away where there is none. */
export function Contents({ parts }: Pick<PlanPage, 'parts'>) {
  return (
    <nav className={`${styles.contents} no-print`} aria-label={m.plan_on_this_page()}>
      <details className={styles.folded}>
        <summary>{m.plan_parts()}</summary>
        <Parts parts={parts} />
      </details>
      <div className={styles.beside}>
        <p className={styles.title}>{m.plan_parts()}</p>
        <Parts parts={parts} />
      </div>
      <p className={styles.title}>{m.plan_more_here()}</p>
      <ul className={styles.others}>
        {others().map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Parts = ({ parts }: Pick<PlanPage, 'parts'>) => (
  <ol className={styles.parts}>
    {parts.map(({ key, title, standing }) => (
      <li key={key}>
        <a href={`#part-${key}`}>
          <span className={styles.part}>{title}</span> <span className={styles.state}>{standing}</span>
        </a>
      </li>
    ))}
  </ol>
)
