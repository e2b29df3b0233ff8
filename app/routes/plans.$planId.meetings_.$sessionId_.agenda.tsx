import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import styles from '#app/components/agenda/agenda.module.css'
import { Items } from '#app/components/agenda/items.tsx'
import { readAgenda } from '#app/components/agenda/read-agenda.ts'
import { StepsForm } from '#app/components/agenda/steps-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/agenda.ts'
import { STEP_WORDS } from '#app/realtime/words.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readAgenda(context, params.planId, params.sessionId)

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [forms.setAgenda, forms.proposeItem, forms.withdrawItem],
    () => `/plans/${args.params.planId}/meetings/${args.params.sessionId}/agenda?done=record-changed`,
  )

/** What happens in a meeting: for all to read, for the guide to change, and for everybody to ask for more. */
export default function Agenda() {
  const page = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.agenda_title()}
      lead={<span data-content>{page.title}</span>}
      commandId={page.commandId}
      next={
        <>
          <p>{m.agenda_next()}</p>
          <p>
            <Link to={`/plans/${page.planId}/meetings`}>{m.agenda_back()}</Link>
          </p>
        </>
      }
    >
      {page.steps.length === 0 ? (
        <p className="quiet">{m.agenda_none()}</p>
      ) : (
        <ol className={styles.steps}>
          {page.steps.map((step) => (
            <li key={step.place}>
              <strong data-content dir="auto">
                {step.what}
              </strong>{' '}
              <span className="quiet">
                {step.how ? m.groups_kind_124() : STEP_WORDS[step.kind]} · {m.meetings_minutes({ n: step.minutes })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Items page={page} />
      {page.edits ? <StepsForm page={page} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.agenda_title())
