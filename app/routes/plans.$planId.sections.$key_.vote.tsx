import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BeforeYouTry, hintsFor } from '#app/components/ballots/before-you-try.tsx'
import { suggestedClosing } from '#app/components/ballots/closing-time.ts'
import { OpenForm } from '#app/components/ballots/open-form.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { readSection } from '#app/components/sections/read-section.ts'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { openBallot } from '#app/forms/ballots.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { section, html, plan, me, now, commandId } = await readSection(context, params.planId, params.key)
  const hints = hintsFor(await planFor(context, params.planId), [section.key])
  return { section, html, method: plan.method, guides: me.guides, closesAt: suggestedClosing(now), hints, commandId }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [openBallot], ({ result }) => `/plans/${args.params.planId}/ballots/${result.ballotId}?done=opened`)

export default function PutPartToVote() {
  const { section, html, method, guides, closesAt, hints, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={`Put “${section.title}” to a vote`}
      lead="People vote on exactly these words. Nobody can write here until the vote is over."
      commandId={commandId}
      next={
        <p>
          Everybody who votes sees it on the page of the plan. Nobody sees how it goes before it closes, you included.
        </p>
      }
    >
      {section.empty ? null : (
        <details>
          <summary>Read the words once more</summary>
          <SectionText html={html} title={section.title} />
        </details>
      )}
      {guides ? (
        <>
          <BeforeYouTry hints={hints} />
          <OpenForm subject={{ kind: 'section', section: section.key }} method={method} closesAt={closesAt} />
        </>
      ) : (
        <p>Only the guide puts something to a vote. Tell them if you think that it is time.</p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Put to a vote')
