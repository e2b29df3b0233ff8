import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilterForm, FilterSaid } from '#app/components/log/filter-form.tsx'
import { Pages, Timeline } from '#app/components/log/log.tsx'
import { type LogPage, readLog } from '#app/components/log/read-log.ts'
import { AsStored, Summary } from '#app/components/log/summary.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { CheckSlip, KeepSlip } from '#app/components/witnesses/slip.tsx'
import { ForkAlarm, Witnesses } from '#app/components/witnesses/witnesses.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/witnesses.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readLog(context, params.planId, new URL(request.url).searchParams)

const DONE: Record<string, string> = { 'witness.name': 'witness-named', 'witness.remove': 'witness-removed' }

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => `/plans/${args.params.planId}/log?done=${DONE[type]}`)

export default function FacilitationLog() {
  const page: LogPage = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.log_page_title()}
      lead={m.log_page_lead()}
      commandId={page.commandId}
      next={<p>{m.log_page_next()}</p>}
    >
      <ForkAlarm {...page.witnesses} />
      <Summary {...page} />
      <FilterForm {...page} />
      <FilterSaid {...page} />
      <Timeline {...page} />
      <Pages {...page} />
      <KeepSlip {...page.witnesses} />
      <CheckSlip {...page.witnesses} />
      <Witnesses {...page.witnesses} />
      <AsStored {...page} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.log_page_name())
