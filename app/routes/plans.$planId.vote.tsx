import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BeforeYouTry, hintsFor } from '#app/components/ballots/before-you-try.tsx'
import { suggestedClosing } from '#app/components/ballots/closing-time.ts'
import { OpenForm } from '#app/components/ballots/open-form.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { openBallot } from '#app/forms/ballots.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planFor(context, params.planId)
  const { plan, me, now } = view
  const hints = hintsFor(view, SECTION_KEYS)
  return { method: plan.method, guides: me.guides, closesAt: suggestedClosing(now), hints, commandId: context.newId() }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [openBallot], ({ result }) => `/plans/${args.params.planId}/ballots/${result.ballotId}?done=opened`)

export default function PutToVote() {
  const { method, guides, closesAt, hints, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Put something to a vote"
      lead="The whole plan as it stands, or a question. To vote on one part, open that part."
      commandId={commandId}
      next={
        <p>
          Everybody who votes sees it on the page of the plan. Nobody sees how it goes before it closes, you included.
        </p>
      }
    >
      {guides ? (
        <>
          <h2>The whole plan</h2>
          <BeforeYouTry hints={hints} />
          <OpenForm subject={{ kind: 'plan' }} method={method} closesAt={closesAt} />
          <h2>A question</h2>
          <OpenForm subject={{ kind: 'question' }} method="majority" closesAt={closesAt} />
        </>
      ) : (
        <p>Only the guide puts something to a vote. Tell them if you think that it is time.</p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Put to a vote')
