import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Ballot } from '#app/components/ballots/ballot.tsx'
import { shortName } from '#app/components/ballots/names.ts'
import { nextWords } from '#app/components/ballots/next-words.ts'
import { type BallotPage, readBallot } from '#app/components/ballots/read-ballot.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { type VoteAnswer, vote } from '#app/forms/vote.ts'

export const loader = ({ context, params }: LoaderFunctionArgs) => readBallot(context, params.planId, params.ballotId)

export const action = (args: ActionFunctionArgs) => vote(args)

export default function Vote() {
  const page: BallotPage = useLoaderData<typeof loader>()
  const answer = useActionData() as VoteAnswer | undefined
  return (
    <Page
      title={`Vote on ${shortName(page.ballot)}`}
      commandId={page.commandId}
      next={<p>{nextWords(page, answer?.vote)}</p>}
    >
      <Ballot page={page} answer={answer} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Vote')
