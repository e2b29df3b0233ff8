import type { RuleGroup, RuleLine, Times } from './catalogue.ts'

export function Rules({ groups, times }: { groups: RuleGroup[]; times: Times }) {
  return (
    <>
      <nav aria-label="Steps">
        <ul>
          {groups.map(({ gate, title }) => (
            <li key={gate}>
              <a href={`#gate-${gate}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ gate, title, rules }) => (
        <section key={gate} aria-labelledby={`gate-${gate}`}>
          <h2 id={`gate-${gate}`}>{title}</h2>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} times={times} />
          ))}
        </section>
      ))}
    </>
  )
}

function Rule({ rule, times }: { rule: RuleLine; times: Times }) {
  const { id, lpf, title, protects, source, threshold, does, override } = rule
  const said = times.filter(({ refusals }) => refusals[id])
  return (
    <article className="rule" id={id}>
      <h3>{title}</h3>
      <p>
        <strong>It protects:</strong> {protects}
      </p>
      <dl className="facts">
        <div className="fact">
          <dt>What it asks</dt>
          <dd>{threshold}</dd>
        </div>
        <div className="fact">
          <dt>If it does not hold</dt>
          <dd>{does}</dd>
        </div>
        <div className="fact">
          <dt>Who can set it aside</dt>
          <dd>{override}</dd>
        </div>
        <div className="fact">
          <dt>Where it comes from</dt>
          <dd>{source}</dd>
        </div>
        <div className="fact">
          <dt>Its name</dt>
          <dd>
            <span className="figures">{id}</span>
            {lpf ? `, ${lpf}` : ''}
          </dd>
        </div>
        {said.map((plan) => (
          <div className="fact" key={plan.title}>
            <dt>It said no</dt>
            <dd>
              {plan.refusals[id] === 1 ? 'once' : `${plan.refusals[id]} times`} in “{plan.title}”
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
