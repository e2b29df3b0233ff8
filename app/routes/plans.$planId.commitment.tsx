import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Promised } from '#app/components/commitment/promise.tsx'
import { PromiseForm } from '#app/components/commitment/promise-form.tsx'
import { readCommitment } from '#app/components/commitment/read-commitment.ts'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { signCommitment } from '#app/forms/commitment.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readCommitment(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [signCommitment], () => `/plans/${args.params.planId}/commitment?done=commitment`)

/** What the sponsor promises before people give their time: everybody reads it, the guide records it. */
export default function Commitment() {
  const { planId, commandId, signed, mayRecord, form } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.commitment_title()}
      lead={m.commitment_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.commitment_next()}</p>
          <p>
            <Link to={`/plans/${planId}/scope`}>{m.commitment_back()}</Link>
          </p>
        </>
      }
    >
      <Promised signed={signed} />
      {mayRecord && signed ? (
        <FormDetails summary={m.commitment_form_change()} type={signCommitment.type}>
          <p>{m.commitment_form_lead()}</p>
          <PromiseForm form={form} />
        </FormDetails>
      ) : null}
      {mayRecord && !signed ? (
        <section aria-labelledby="record">
          <h2 id="record">{m.commitment_form()}</h2>
          <p>{m.commitment_form_lead()}</p>
          <PromiseForm form={form} />
        </section>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.commitment_title())
