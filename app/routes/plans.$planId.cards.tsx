import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Cards } from '#app/components/people/cards.tsx'
import { openLinks } from '#app/components/people/links.ts'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planFor(context, params.planId)
  if (!view.me.guides) throw new Response('Only the guide hands out invitations.', { status: 403 })
  const links = (await openLinks(context, view)).filter((link) => !link.mine)
  return { title: view.plan.title, links }
}

export default function CardsToPrint() {
  const { title, links } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Invitations to hand out"
      lead={
        links.length === 0
          ? 'Nobody waits for an invitation.'
          : 'Print this page and cut out the cards. Each one is for one person, and works once.'
      }
      next={<p>Whoever opens their link joins with one press. Then their card is gone from this page.</p>}
    >
      {links.length === 0 ? (
        <p>
          <Link to="../people#invite">Invite somebody</Link>
        </p>
      ) : (
        <Cards links={links} title={title} />
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Invitations')
