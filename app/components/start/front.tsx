import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { CodeForm } from './code-form.tsx'
import type { MyPlans } from './my-plans.ts'

export function Front({ plans, code }: { plans: MyPlans; code: { error: string; typed: string } | undefined }) {
  return (
    <>
      {plans.length > 0 ? <Mine plans={plans} /> : null}
      <section aria-labelledby="join">
        <h2 id="join">I have a link or a code</h2>
        <CodeForm {...code} />
      </section>
      <section aria-labelledby="start">
        <h2 id="start">Start a plan</h2>
        <p>You become its guide: you invite people and run the meetings and votes. You have no vote yourself.</p>
        <ButtonLink to="/plans/new">Start a plan</ButtonLink>
      </section>
      <section aria-labelledby="why">
        <h2 id="why">Why you can trust it</h2>
        <ul>
          <li>
            <strong>One person, one vote.</strong> Nobody’s vote counts more. The guide has none.
          </li>
          <li>
            <strong>Fairness rules stand in the way.</strong> No vote opens too soon, closes too early or leaves
            somebody behind. <Link to="/rules">Read the rules</Link>.
          </li>
          <li>
            <strong>Everything is on record.</strong> Who was invited, what was voted on, which rule was set aside and
            why. Nobody can change that record unseen.
          </li>
          <li>
            <strong>You need not take our word for it.</strong> Anybody can <Link to="/verify">check a plan</Link>,
            without us.
          </li>
        </ul>
      </section>
    </>
  )
}

function Mine({ plans }: { plans: MyPlans }) {
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">Your plans in this browser</h2>
      <ul className="todo">
        {plans.map(({ id, title, name, waiting }) => (
          <li key={id}>
            <Link to={`/plans/${id}`}>{title}</Link>{' '}
            <span className="quiet">
              as {name}.{' '}
              {waiting === 0
                ? 'Nothing waits for you.'
                : `${waiting === 1 ? 'One thing waits' : `${waiting} things wait`} for you.`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
