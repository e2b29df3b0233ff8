import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BeforeYouTry } from '#app/components/ballots/before-you-try.tsx'
import { suggestedClosing } from '#app/components/ballots/closing-time.ts'
import { hintsFor } from '#app/components/ballots/hints.ts'
import { OpenForm } from '#app/components/ballots/open-form.tsx'
import { methodForText } from '#app/components/ballots/suggested-method.ts'
import { planFor } from '#app/components/plan/load.ts'
import { readSection } from '#app/components/sections/read-section.ts'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { openVote } from '#app/forms/open-vote.ts'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { section, html, me, commandId } = await readSection(context, params.planId, params.key)
  const view = await planFor(context, params.planId)
  return {
    ...{ section, html, guides: me.guides, commandId },
    ...{ hints: hintsFor(view, [section.key]), suggested: methodForText(view), closesAt: suggestedClosing(view) },
  }
}

export const action = (args: ActionFunctionArgs) => openVote(args)

export default function PutPartToVote() {
  const { section, html, guides, hints, suggested, closesAt, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.ballots_open_section_title({ title: section.title })}
      lead={m.ballots_open_text_lead()}
      commandId={commandId}
      next={<p>{m.ballots_open_next()}</p>}
    >
      {section.empty ? null : (
        <details>
          <summary>{m.ballots_open_read_again()}</summary>
          <div data-content>
            <SectionText html={html} title={section.title} />
          </div>
        </details>
      )}
      {guides ? (
        <>
          <BeforeYouTry hints={hints} />
          <OpenForm subject={{ kind: 'section', section: section.key }} suggested={suggested} closesAt={closesAt} />
        </>
      ) : (
        <p>{m.ballots_open_only_guide()}</p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.ballots_open_section_title({ title: page.data.section.title }) : m.ballots_open_title())(page)
