import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readProvide } from '#app/components/access/read-access.ts'
import { ToProvide, ToProvideForVotes } from '#app/components/access/to-provide.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { arrange } from '#app/forms/access.ts'
import { act } from '#app/forms/act.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readProvide(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [arrange], () => `/plans/${args.params.planId}/provide?done=access-arrange`)

/** For the guide alone: what to provide, a page of its own because it is never to be seen by all. */
export default function Provide() {
  const { commandId, meetings, toVote } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.access_provide_title()}
      lead={m.access_provide_lead()}
      commandId={commandId}
      next={<p>{m.access_provide_next()}</p>}
    >
      {meetings.length + toVote.length === 0 ? (
        <Empty title={m.access_provide_none()}>
          <p>{m.access_provide_none_why()}</p>
        </Empty>
      ) : null}
      {meetings.map((meeting) => (
        <ToProvide key={meeting.id} meeting={meeting} />
      ))}
      {toVote.length > 0 ? <ToProvideForVotes needs={toVote} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.access_provide_title())
