import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DatesForm } from '#app/components/timeline/dates-form.tsx'
import { readTimeline } from '#app/components/timeline/read-timeline.ts'
import { Steps } from '#app/components/timeline/steps.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { setTimeline } from '#app/forms/timeline.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readTimeline(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [setTimeline], () => `/plans/${args.params.planId}/timeline?done=timeline`)

/** When each step takes place and what is too short: everybody reads it, the guide sets the dates. */
export default function Timeline() {
  const { planId, commandId, set, steps, slack, form } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.timeline_title()}
      lead={m.timeline_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.timeline_next()}</p>
          <p>
            <Link to={`/plans/${planId}/fairness`}>{m.timeline_back()}</Link>
          </p>
        </>
      }
    >
      <Steps {...{ set, steps, slack, form }} />
      {form && set ? (
        <FormDetails summary={m.timeline_form_change()} type={setTimeline.type}>
          <p>{m.timeline_form_lead()}</p>
          <DatesForm form={form} />
        </FormDetails>
      ) : null}
      {form && !set ? (
        <section aria-labelledby="dates">
          <h2 id="dates">{m.timeline_form()}</h2>
          <p>{m.timeline_form_lead()}</p>
          <DatesForm form={form} />
        </section>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.timeline_title())
