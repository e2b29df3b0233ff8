import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BallotList } from '#app/components/ballots/ballot-list.tsx'
import { readBallots } from '#app/components/ballots/read-ballots.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readBallots(context, params.planId)

export default function Votes() {
  const { plan, guides, lines } = useLoaderData<typeof loader>()
  return (
    <Page title={m.ballots_list_title()} lead={m.ballots_list_lead()} next={<p>{m.ballots_list_next()}</p>}>
      <BallotList lines={lines} />
      {guides ? (
        <p className="no-print">
          <ButtonLink look="second" to={`/plans/${plan.id}/vote`}>
            {m.ballots_list_put()}
          </ButtonLink>
        </p>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.ballots_list_title())
