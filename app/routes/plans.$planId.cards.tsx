import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Cards } from '#app/components/people/cards.tsx'
import { openLinks } from '#app/components/people/links.ts'
import { PrintButton } from '#app/components/people/print-button.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const view = await planFor(context, params.planId)
  if (!view.me.guides) throw new Response(m.people_cards_guide_only(), { status: 403 })
  const links = (await openLinks(context, view)).filter((link) => !link.mine)
  return { title: view.plan.title, links }
}

export default function CardsToPrint() {
  const { title, links } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.people_cards()}
      lead={links.length === 0 ? m.people_cards_none_lead() : m.people_cards_lead()}
      next={<p>{m.people_cards_next()}</p>}
    >
      {links.length === 0 ? (
        <Empty title={m.people_cards_none()}>
          <p>
            <Rich
              text={m.people_cards_none_words()}
              parts={{ invite: (words) => <Link to="../people#invite">{words}</Link> }}
            />
          </p>
        </Empty>
      ) : (
        <>
          <PrintButton />
          <Cards links={links} title={title} />
        </>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.people_cards_page())
