import { Link } from '@remix-run/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import * as m from '#words'
import type { PlanPage } from './read-plan.ts'
import styles from './scope.module.css'

type Stated = { scope: PlanPage['scope'] }

/** What the plan can change and what it cannot, on the page of the plan. */
export function Scope({ scope, guides }: Stated & { guides: boolean }) {
  return (
    <section aria-labelledby="scope" className="no-print">
      <h2 id="scope">{m.plan_scope()}</h2>
      <ScopeFacts scope={scope} />
      {guides ? (
        <p>
          <Link to="scope">{m.plan_scope_change()}</Link>
        </p>
      ) : null}
    </section>
  )
}

export function ScopeFacts({ scope }: Stated) {
  if (!scope) {
    return (
      <Empty title={m.plan_scope_none()}>
        <p>{m.plan_scope_none_words()}</p>
      </Empty>
    )
  }
  const { canChange, cannotChange, limits, decisionHolder } = scope
  return (
    <Facts>
      <Fact name={m.plan_scope_can()}>
        <Things things={canChange} />
      </Fact>
      <Fact name={m.plan_scope_cannot()}>
        {cannotChange.length > 0 ? <Things things={cannotChange} /> : m.plan_scope_none_named()}
      </Fact>
      {limits ? (
        <Fact name={m.plan_scope_limits()}>
          <Own words={limits} />
        </Fact>
      ) : null}
      <Fact name={m.plan_scope_decides()}>
        {decisionHolder ? <Own words={decisionHolder} /> : m.plan_scope_nobody_named()}
      </Fact>
    </Facts>
  )
}

const Own = ({ words }: { words: string }) => (
  <span data-content dir="auto">
    {words}
  </span>
)

function Things({ things }: { things: string[] }) {
  const [only] = things
  if (things.length === 1 && only) return <Own words={only} />
  return (
    <ul data-content className={styles.things}>
      {things.map((thing) => (
        <li key={thing} dir="auto">
          {thing}
        </li>
      ))}
    </ul>
  )
}
