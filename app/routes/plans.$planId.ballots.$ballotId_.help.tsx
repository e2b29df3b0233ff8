import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Enter } from '#app/components/helping/enter.tsx'
import { HelpReceipt } from '#app/components/helping/help-receipt.tsx'
import { type AssistPage, readAssist } from '#app/components/helping/read-assist.ts'
import { ReadBack } from '#app/components/helping/read-back.tsx'
import { useHelpStep } from '#app/components/helping/use-help-step.ts'
import { Whom } from '#app/components/helping/whom.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { type AssistAnswer, assist } from '#app/forms/assist.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readAssist(context, params.planId, params.ballotId)

export const action = (args: ActionFunctionArgs) => assist(args)

/** Somebody enters the vote of a member who agreed to it, step by step. */
export default function HelpToVote() {
  const page: AssistPage = useLoaderData<typeof loader>()
  const answer = useActionData() as AssistAnswer | undefined
  useHelpStep(answer)
  const at = answer?.assist
  if (at?.step === 'receipt') return <HelpReceipt page={page} {...at} />
  if (at?.step === 'check' && answer) return <ReadBack page={page} at={at} answer={answer} />
  return at ? <Enter page={page} at={at} /> : <Whom page={page} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.helping_vote_title())
