import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Beginnings } from '#app/components/fairness/beginnings.tsx'
import { readFairness } from '#app/components/fairness/read-fairness.ts'
import { RulesNow } from '#app/components/fairness/rules-now.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readFairness(context, params.planId, new URL(request.url).searchParams.get('part'))

/** What holds, what warns and what would stop the next steps, each with what was counted and who can mend it. */
export default function Fairness() {
  const { planId, section, parts, vote, agree, beginnings, aside } = useLoaderData<typeof loader>()
  const others = parts.filter(({ key }) => key !== section?.key)
  return (
    <Page
      title={m.plan_rules_title()}
      lead={m.plan_rules_lead()}
      next={
        <>
          <p>{m.plan_rules_next()}</p>
          <p>
            <Link to={`/plans/${planId}/charter`}>{m.charter_ask_link()}</Link>
          </p>
          <p>
            <Link to={`/plans/${planId}/weeks`}>{m.plan_weeks_link()}</Link>
          </p>
          <p>
            <Link to={`/plans/${planId}/log?topic=rules`}>{m.plan_rules_log()}</Link>
          </p>
        </>
      }
    >
      {section ? (
        <section aria-labelledby="vote">
          <h2 id="vote">{m.plan_rules_vote({ title: section.title })}</h2>
          <RulesNow lines={vote} />
          {others.length > 0 ? (
            <details>
              <summary>{m.plan_rules_other_parts()}</summary>
              <ul>
                {others.map(({ key, title }) => (
                  <li key={key}>
                    <Link to={`?part=${key}`}>{title}</Link>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      ) : (
        <p>{m.plan_rules_no_text()}</p>
      )}
      {agree.length > 0 ? (
        <section aria-labelledby="agree">
          <h2 id="agree">{m.plan_rules_agree()}</h2>
          <RulesNow lines={agree} />
        </section>
      ) : null}
      <Beginnings {...{ planId, beginnings }} />
      <section aria-labelledby="aside">
        <h2 id="aside">{m.plan_rules_aside()}</h2>
        {aside.length === 0 ? <p className="quiet">{m.plan_rules_aside_none()}</p> : null}
        <Rows>
          {aside.map(({ id, title, reason, at, signed }) => (
            <Row key={id}>
              <p>
                <strong>{title}</strong>
              </p>
              {reason ? (
                <p>
                  <OwnWords>{reason}</OwnWords>
                </p>
              ) : null}
              <p className="quiet">
                {signed ? m.plan_rules_signed() : m.plan_rules_reasoned()} <Time at={at} />
              </p>
            </Row>
          ))}
        </Rows>
      </section>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.plan_rules_title())
