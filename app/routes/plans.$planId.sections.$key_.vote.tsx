import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BeforeYouTry } from '#app/components/ballots/before-you-try.tsx'
import { TextPurpose } from '#app/components/ballots/choose-purpose.tsx'
import { suggestedClosing } from '#app/components/ballots/closing-time.ts'
import { hintsFor } from '#app/components/ballots/hints.ts'
import { OpenForm } from '#app/components/ballots/open-form.tsx'
import { methodFor, textPurpose } from '#app/components/ballots/purposes.ts'
import { smallNumbers } from '#app/components/ballots/small-numbers.ts'
import { planFor } from '#app/components/plan/load.ts'
import { readSection } from '#app/components/sections/read-section.ts'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { openVote } from '#app/forms/open-vote.ts'
import * as m from '#words'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { section, html, me, commandId } = await readSection(context, params.planId, params.key)
  const view = await planFor(context, params.planId)
  const purpose = textPurpose(new URL(request.url).searchParams.get('for'))
  return {
    ...{ section, html, guides: me.guides, commandId, purpose },
    ...{ hints: hintsFor(view, [section.key]), suggested: methodFor(purpose, view), closesAt: suggestedClosing(view) },
    ...smallNumbers(view, { kind: 'section', section: section.key }),
  }
}

export const action = (args: ActionFunctionArgs) => openVote(args)

export default function PutPartToVote() {
  const { section, html, guides, hints, purpose, commandId, ...form } = useLoaderData<typeof loader>()
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
          <TextPurpose purpose={purpose} to="?" />
          <BeforeYouTry hints={hints} reveals={form.reveals} />
          <OpenForm subject={{ kind: 'section', section: section.key }} purpose={purpose} {...form} />
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
