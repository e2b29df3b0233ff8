import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Asked } from '#app/components/charter/asked.tsx'
import { readCharter } from '#app/components/charter/read-charter.ts'
import { Settings } from '#app/components/charter/settings.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { signChange } from '#app/forms/charter.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readCharter(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [signChange], () => `/plans/${args.params.planId}/charter?done=charter-signed`)

/** What the group promised, how it decides, what its rules ask for, and what somebody wants to change about it. */
export default function Charter() {
  const { planId, commandId, mayAsk, principles, method, settings, underWay, past } = useLoaderData<typeof loader>()
  const change = (about: string) => `/plans/${planId}/charter/change?about=${about}`
  return (
    <Page title={m.charter_title()} lead={m.charter_lead()} commandId={commandId} next={<p>{m.charter_next()}</p>}>
      <section aria-labelledby="under-way">
        <h2 id="under-way">{m.charter_under_way()}</h2>
        {underWay.length === 0 ? <p className="quiet">{m.charter_under_way_none()}</p> : null}
        {underWay.map((line) => (
          <Asked key={line.id} line={line} />
        ))}
      </section>
      <section aria-labelledby="principles">
        <h2 id="principles">{m.charter_principles()}</h2>
        {principles.length === 0 ? <p className="quiet">{m.charter_principles_none()}</p> : null}
        <ul>
          {principles.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
        {mayAsk ? (
          <p>
            <Link to={change('principles')}>{m.charter_principles_choose()}</Link>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="decide">
        <h2 id="decide">{m.charter_decide()}</h2>
        <p>{m.charter_decide_usual({ method: method.title })}</p>
        <p className="quiet">{method.explanation}</p>
        {mayAsk ? (
          <p>
            <Link to={change('method')}>{m.charter_decide_other()}</Link>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="settings">
        <h2 id="settings">{m.charter_settings()}</h2>
        <p>{m.charter_settings_lead()}</p>
        <Settings {...{ planId, settings, mayAsk }} />
      </section>
      {past.length > 0 ? (
        <section aria-labelledby="past">
          <h2 id="past">{m.charter_past()}</h2>
          {past.map((line) => (
            <Asked key={line.id} line={line} />
          ))}
        </section>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.charter_title())
