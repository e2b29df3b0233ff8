import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readResources } from '#app/components/resources/read-resources.ts'
import { Resources } from '#app/components/resources/resources.tsx'
import { ResourcesForm } from '#app/components/resources/resources-form.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { setResources } from '#app/forms/resources.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readResources(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [setResources], () => `/plans/${args.params.planId}/resources?done=resources`)

/** People, hours and money for taking part: everybody reads it, the guide sets it. */
export default function ResourcesOfPlan() {
  const page = useLoaderData<typeof loader>()
  const { planId, commandId, set, form } = page
  return (
    <Page
      title={m.resources_title()}
      lead={m.resources_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.resources_next()}</p>
          <p>
            <Link to={`/plans/${planId}/fairness`}>{m.timeline_back()}</Link>
          </p>
        </>
      }
    >
      <Resources page={page} />
      {form && set ? (
        <FormDetails summary={m.resources_form_change()} type={setResources.type}>
          <ResourcesForm form={form} />
        </FormDetails>
      ) : null}
      {form && !set ? (
        <section aria-labelledby="set">
          <h2 id="set">{m.resources_form()}</h2>
          <ResourcesForm form={form} />
        </section>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.resources_title())
