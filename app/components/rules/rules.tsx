import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import * as m from '#words'
import type { AtWork, RuleGroup, RuleLine } from './catalogue.ts'
import styles from './rules.module.css'

/** The catalogue: which moments there are, then at each of them the rules that are asked. */
export function Rules({ groups, plans }: { groups: RuleGroup[]; plans: AtWork[] }) {
  return (
    <div className={`wide ${styles.catalogue}`}>
      <nav aria-labelledby="moments" className={styles.contents}>
        <h2 id="moments">{m.rules_page_moments()}</h2>
        <ol>
          {groups.map(({ gate, title, rules }) => (
            <li key={gate}>
              <a href={`#gate-${gate}`}>{title}</a> <span>{m.rules_page_how_many({ n: rules.length })}</span>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.groups}>
        {groups.map(({ gate, title, rules }) => (
          <section key={gate} aria-labelledby={`gate-${gate}`}>
            <h2 id={`gate-${gate}`}>{title}</h2>
            {rules.map((rule) => (
              <RuleCard key={rule.id} rule={rule} plans={plans} />
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}

function RuleCard({ rule, plans }: { rule: RuleLine; plans: AtWork[] }) {
  const { id, lpf, version, title, protects, source, asks, does, override } = rule
  const said = plans.filter(({ words }) => words[id])
  return (
    <div id={id} className={styles.rule}>
      <Card as="article" labelledBy={`${id}-title`}>
        <h3 id={`${id}-title`}>{title}</h3>
        <Facts>
          <Fact name={m.rules_page_whom()}>{protects}</Fact>
          <Fact name={m.rules_page_asks_for()}>{asks}</Fact>
          <Fact name={m.rules_page_if_not()}>{does}</Fact>
          <Fact name={m.rules_page_who_sets_aside()}>{override}</Fact>
          {said.length > 0 ? (
            <Fact name={m.rules_page_in_your_plans()}>
              <ul className={styles.times}>
                {said.map((plan) => (
                  <li key={plan.planId}>
                    <Link to={`/plans/${plan.planId}/log?rule=${id}`} data-content>
                      {plan.title}
                    </Link>
                    {': '}
                    {plan.words[id]?.join('; ')}
                  </li>
                ))}
              </ul>
            </Fact>
          ) : null}
        </Facts>
        <details>
          <summary>
            {m.rules_page_source()} <span className="only-heard">{title}</span>
          </summary>
          <p>{source}</p>
          <p>
            {m.rules_page_its_name()} <span className="figures">{id}</span>
            {lpf ? `, ${lpf}` : ''}, {m.rules_page_version({ version })}
          </p>
        </details>
      </Card>
    </div>
  )
}
