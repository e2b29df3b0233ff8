import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { InterestFields } from '#app/components/people/interest-fields.tsx'
import { readInterests } from '#app/components/people/read-interests.ts'
import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { act } from '#app/forms/act.ts'
import { declareInterest } from '#app/forms/interests.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readInterests(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [declareInterest], () => `/plans/${args.params.planId}/interests?done=declared`)

/** Who could gain or lose what by the plan: one's own to say, and everybody's to read. */
export default function Interests() {
  const { planId, commandId, mine, mayDeclare, lines } = useLoaderData<typeof loader>()
  const chosen = mine?.at ? (mine.nothing ? 'nothing' : 'some') : undefined
  return (
    <Page
      title={m.people_interests_title()}
      lead={m.people_interests_lead()}
      commandId={commandId}
      next={
        <p>
          {m.people_interests_next()} <Link to={`/plans/${planId}/people`}>{m.people_interests_people()}</Link>
        </p>
      }
    >
      {mayDeclare ? (
        <Card as="section" labelledBy="mine">
          <h2 id="mine">{m.people_interests_mine()}</h2>
          <CommandForm type={declareInterest.type}>
            <InterestFields known={mine ?? {}} chosen={chosen} />
            <Button>{m.people_interests_save()}</Button>
          </CommandForm>
        </Card>
      ) : null}
      <section aria-labelledby="all">
        <h2 id="all">{m.people_interests_all()}</h2>
        <Rows>
          {lines.map(({ member, name, as, at, nothing, organisation, interests }) => (
            <Row key={member}>
              <p>
                <strong>
                  <OwnWords>{name}</OwnWords>
                </strong>{' '}
                <span className="quiet">{as}</span>
              </p>
              {at === null ? <p className="quiet">{m.people_interests_not_yet()}</p> : null}
              {nothing ? <p>{m.people_interests_none()}</p> : null}
              {organisation ? (
                <p>
                  {m.people_interests_works_for()} <OwnWords>{organisation}</OwnWords>
                </p>
              ) : null}
              {interests ? <Words>{interests}</Words> : null}
              {at ? (
                <p className="quiet">
                  <Time at={at} />
                </p>
              ) : null}
            </Row>
          ))}
        </Rows>
      </section>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.people_interests_title())
