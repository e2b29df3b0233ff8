import { Link } from '@remix-run/react'
import { Card, CardGrid } from '#app/components/ui/card.tsx'
import { Jobs } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { MyPlans } from './my-plans.ts'
import styles from './start.module.css'
import type { Waiting } from './urgency.ts'

/** For somebody who has plans: what waits for them, most pressing first, and where each plan stands. */
export function Home({ plans, waiting }: MyPlans) {
  const isQuiet = waiting.length === 0
  return (
    <>
      <PageHeader
        title={isQuiet ? m.start_nothing() : m.start_now()}
        lead={isQuiet ? m.start_nothing_lead() : m.start_now_lead({ n: plans.length })}
      />
      {isQuiet ? null : <Jobs jobs={waiting.map((one) => ({ to: one.to, label: one.label, why: <Why {...one} /> }))} />}
      <section aria-labelledby="mine" className="wide">
        <h2 id="mine">{m.start_mine()}</h2>
        <CardGrid>
          {plans.map((plan) => (
            <Card as="li" key={plan.id}>
              <Mine {...plan} />
            </Card>
          ))}
        </CardGrid>
      </section>
    </>
  )
}

function Why({ plan, why, until }: Waiting) {
  const parts = { plan: () => <OwnWords>{plan}</OwnWords>, time: () => <Time at={until ?? ''} /> }
  return (
    <>
      <Rich text={until ? m.start_in_plan_until() : m.start_in_plan()} parts={parts} /> {why}
    </>
  )
}

function Mine({ id, title, name, as, stands, waiting, news }: MyPlans['plans'][number]) {
  return (
    <>
      <h3>
        <Link to={`/plans/${id}`}>
          <OwnWords>{title}</OwnWords>
        </Link>
      </h3>
      <p>{stands}</p>
      <p className="quiet">
        <Rich text={m.start_mine_as({ role: as })} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
      </p>
      {news ? (
        <p>
          <Link to={news.to}>{news.words}</Link>
        </p>
      ) : null}
      {waiting > 0 ? (
        <p className={styles.waits}>
          <Tag tone="careful">{m.start_mine_waiting({ n: waiting })}</Tag>
        </p>
      ) : null}
    </>
  )
}
