import { Link } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { countersignOverride, refuseOverride } from '#app/forms/overrides.ts'
import * as m from '#words'
import type { PlanPage } from './read-plan.ts'
import type { Request } from './read-requests.ts'

/** Requests to go on although a rule says stop. Citizens who may sign say yes or no; everybody else can read them. */
export function AskedOfMe({ requests }: Pick<PlanPage, 'requests'>) {
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="asked" className="column no-print">
      <h2 id="asked">{m.plan_asked()}</h2>
      {requests.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
    </section>
  )
}

function OneRequest({ request }: { request: Request }) {
  const { id, title, who, asks, reason, removed, protects, rule, about, words, answers, until, untilWords } = request
  const parts = {
    who: () => <span data-content>{who}</span>,
    time: () => <Time at={until} />,
    strong: (own: string) => <strong>{own}</strong>,
  }
  return (
    <Card id={id} warm={answers !== null}>
      <h3>{title}</h3>
      <p>
        <Rich text={asks} parts={parts} />
      </p>
      <blockquote data-content={!removed || undefined} dir="auto">
        {reason ?? removed}
      </blockquote>
      <p>
        {protects} <Link to={rule}>{about}</Link>
      </p>
      <p>
        <Rich text={words} parts={parts} />
      </p>
      {answers ? (
        <ButtonRow>
          <Answer type={countersignOverride.type} id={id} words={answers.yes} />
          <Answer type={refuseOverride.type} id={id} words={answers.no} />
        </ButtonRow>
      ) : null}
      <p className="quiet">
        <Rich text={untilWords} parts={parts} />
      </p>
    </Card>
  )
}

/** Both answers look alike: nobody is pushed to one of them. */
const Answer = ({ type, id, words }: { type: string; id: string; words: string }) => (
  <CommandForm type={type} of={id} hidden={{ overrideId: id }}>
    <Button look="second">{words}</Button>
  </CommandForm>
)
