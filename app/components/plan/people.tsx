import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './people.module.css'
import type { PlanPage } from './read-plan.ts'

/** Two sides as equals, and who helps. */
export function People({ people: { sides, others, invited } }: Pick<PlanPage, 'people'>) {
  return (
    <section aria-labelledby="people" className="no-print">
      <h2 id="people">{m.plan_people()}</h2>
      <div className={styles.sides}>
        {sides.map(({ side, title, names, more }) => (
          <Card key={side}>
            <h3>{title}</h3>
            <p>
              <span data-content>{names}</span> {more}
            </p>
          </Card>
        ))}
      </div>
      <p>
        {m.plan_people_one_vote()}{' '}
        {others ? (
          <Rich text={m.plan_people_no_vote()} parts={{ names: () => <span data-content>{others}</span> }} />
        ) : null}{' '}
        {invited}
      </p>
      <p>
        <Link to="people">{m.plan_people_all()}</Link>
      </p>
    </section>
  )
}
