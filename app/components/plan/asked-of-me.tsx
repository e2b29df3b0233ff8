import { Link } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { countersignOverride, refuseOverride } from '#app/forms/overrides.ts'
import type { PlanPage } from './read-plan.ts'

type Override = PlanPage['overrides'][number]

/** Requests to go on although a rule says stop. Citizens who may sign say yes or no; everybody else can read them. */
export function AskedOfMe({ overrides }: Pick<PlanPage, 'overrides'>) {
  if (overrides.length === 0) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">May we go on although a rule says stop?</h2>
      {overrides.map((override) => (
        <Request key={override.id} override={override} />
      ))}
    </section>
  )
}

function Request({ override }: { override: Override }) {
  return (
    <div className="panel" id={override.id}>
      <h3>{override.title}</h3>
      <p>
        {override.requestedBy ?? 'The guide'} asks to go on with {override.step}. The reason:
      </p>
      <blockquote>{override.reason ?? 'This reason was removed.'}</blockquote>
      <p>
        {override.protects} <Link to={`/rules#${override.rule}`}>About this rule</Link>
      </p>
      <p>
        It can be signed until <Time at={override.until} />.
      </p>
      {override.maySign ? (
        <>
          <p>
            <strong>You are not responsible for this.</strong> You are one of the citizens who can say yes or no. One
            yes is enough to go on. One no ends it, and nobody sees that it was you. You need not answer.
          </p>
          <ButtonRow>
            <CommandForm type={countersignOverride.type} of={override.id} hidden={{ overrideId: override.id }}>
              <Button look="second">Yes, I sign it</Button>
            </CommandForm>
            <CommandForm type={refuseOverride.type} of={override.id} hidden={{ overrideId: override.id }}>
              <Button look="second">No, the rule holds</Button>
            </CommandForm>
          </ButtonRow>
        </>
      ) : (
        <p className="quiet">Citizens who may sign are asked. You need not do anything.</p>
      )}
    </div>
  )
}
