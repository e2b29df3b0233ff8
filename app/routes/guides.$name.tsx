import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Chapters, Contents } from '#app/components/guides/guide.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const guide = await context.guide(params.name ?? '')
  if (!guide) throw new Response(m.start_nothing_here(), { status: 404 })
  return guide
}

/** Help to read from end to end: how to take part, and how to guide a plan. */
export default function Guide() {
  const { name, title, lead, sections } = useLoaderData<typeof loader>()
  const next =
    name === 'citizen' ? (
      m.guides_citizen_next()
    ) : (
      <Rich text={m.guides_facilitator_next()} parts={{ start: (words) => <Link to="/plans/new">{words}</Link> }} />
    )
  return (
    <Page title={title} lead={lead} next={<p>{next}</p>}>
      <Contents sections={sections} />
      <Listen of="guide" what={title} />
      <div id="guide">
        <Chapters sections={sections} />
      </div>
      <p className="no-print">
        {name === 'citizen' ? (
          <Link to="/guides/facilitator">{m.guides_facilitator()}</Link>
        ) : (
          <Link to="/guides/citizen">{m.guides_citizen()}</Link>
        )}
      </p>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? m.guides_unknown()} – Evenground` },
]
