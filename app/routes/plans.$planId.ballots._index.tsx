import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BallotList } from '#app/components/ballots/ballot-list.tsx'
import { readBallots } from '#app/components/ballots/read-ballots.ts'
import { Lots } from '#app/components/lots/lots.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { commitLot, prepareLot } from '#app/forms/lots.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readBallots(context, params.planId)

const DONE: Record<string, string> = { 'lot.prepare': 'lot-prepared', 'lot.commit': 'lot-promised' }

export const action = (args: ActionFunctionArgs) =>
  act(args, [prepareLot, commitLot], ({ type }) => `/plans/${args.params.planId}/ballots?done=${DONE[type]}#lots`)

export default function Votes() {
  const { plan, guides, lines, lots, keepers, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.ballots_list_title()}
      lead={m.ballots_list_lead()}
      commandId={commandId}
      next={<p>{m.ballots_list_next()}</p>}
    >
      <BallotList lines={lines} />
      {guides ? (
        <p className="no-print">
          <ButtonLink look="second" to={`/plans/${plan.id}/vote`}>
            {m.ballots_list_put()}
          </ButtonLink>
        </p>
      ) : null}
      <Lots lots={lots} keepers={keepers} guides={guides} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.ballots_list_title())
