import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react'
import { Ballot } from '#app/components/ballots/ballot.tsx'
import { type BallotPage, readBallot } from '#app/components/ballots/read-ballot.ts'
import { titled } from '#app/components/ui/meta.ts'
import { type VoteAnswer, vote } from '#app/forms/vote.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readBallot(context, params.planId, params.ballotId)

export const action = (args: ActionFunctionArgs) => vote(args)

export default function Vote() {
  const page: BallotPage = useLoaderData<typeof loader>()
  return <Ballot page={page} answer={useActionData() as VoteAnswer | undefined} />
}

/** Asking about a key or the box changes nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  /^key\./.test(String(formData?.get('type'))) ? false : defaultShouldRevalidate

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args.data ? m.ballots_vote_on({ name: args.data.words.name }) : m.ballots_vote())(args)
