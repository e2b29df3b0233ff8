import { Link } from '@remix-run/react'
import { Digest } from '#app/components/ui/digest.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Time } from '#app/components/ui/time.tsx'
import type { PlanPage } from './read-plan.ts'

const WHERE: Record<PlanPage['phase'], string> = {
  people: 'People are being invited. Nobody has joined yet but the guide.',
  draft: 'The text is being written. Everybody who votes can write.',
  decide: 'A vote is open. The words in it stay as they are until it closes.',
  agree: 'The plan is agreed.',
}

export function WhereWeAre({ phase, plan, ballots, sections }: PlanPage) {
  const open = ballots.filter((ballot) => ballot.state === 'open').length
  const agreed = sections.filter((section) => !section.empty && section.state === 'agreed').length
  const written = sections.filter((section) => !section.empty).length
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where we are</h2>
      <p>{WHERE[phase]}</p>
      <p className="quiet">
        {written === 0
          ? 'No part has words yet.'
          : `${written} of ${sections.length} parts have words. Votes have adopted ${agreed === 0 ? 'none' : agreed} of them.`}{' '}
        {open === 0 ? 'No vote is open.' : `${open === 1 ? 'One vote is' : `${open} votes are`} open.`}
      </p>
      {plan.agreed ? (
        <Notice kind="good" title="The plan is agreed">
          <p>
            Since <Time at={plan.agreed.at} />, in the words with the fingerprint <Digest digest={plan.agreed.text} />.{' '}
            <Link to="export">Get it as a file</Link>.
          </p>
        </Notice>
      ) : null}
      {plan.citizensShortSince ? (
        <Notice kind="careful">
          <p>
            Fewer than half of the voting members are citizens since <Time at={plan.citizensShortSince} />. There are 28
            days to find more.
          </p>
        </Notice>
      ) : null}
      {plan.rulesInQuestion.length > 0 ? (
        <Notice kind="careful" title="A rule to talk about">
          <p>
            These rules were set aside more than twice. Please talk about them together:{' '}
            {plan.rulesInQuestion.map((rule) => (
              <Link key={rule} to={`/rules#${rule}`}>
                {rule}
              </Link>
            ))}
          </p>
        </Notice>
      ) : null}
    </section>
  )
}

export function Todos({ todos }: Pick<PlanPage, 'todos'>) {
  return (
    <section aria-labelledby="now" className="no-print">
      <h2 id="now">What needs you now</h2>
      {todos.length === 0 ? <p>Nothing. Thank you. You can read, write and ask at any time.</p> : null}
      {todos.length > 0 ? (
        <ul className="todo">
          {todos.map((todo) => (
            <li key={`${todo.to} ${todo.label}`}>
              <Link to={todo.to}>{todo.label}</Link> <span className="quiet">{todo.why}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

export function Scope({ plan, guides }: { plan: PlanPage['plan']; guides: boolean }) {
  const { scope } = plan
  return (
    <section aria-labelledby="scope">
      <h2 id="scope">What is open, and what is not</h2>
      {scope ? (
        <dl>
          <dt>What can change</dt>
          <dd>
            <Items items={scope.canChange} />
          </dd>
          <dt>What cannot change</dt>
          <dd>{scope.cannotChange.length > 0 ? <Items items={scope.cannotChange} /> : 'Nothing was named.'}</dd>
          {scope.limits ? (
            <>
              <dt>Limits</dt>
              <dd>{scope.limits}</dd>
            </>
          ) : null}
          <dt>Who decides in the end</dt>
          <dd>{scope.decisionHolder ?? 'Nobody was named.'}</dd>
        </dl>
      ) : (
        <p>The guide has not said yet what can change and what cannot.</p>
      )}
      {guides ? (
        <p>
          <Link to="scope">Change what stands here</Link>
        </p>
      ) : null}
    </section>
  )
}

const Items = ({ items }: { items: string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
