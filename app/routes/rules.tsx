import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rulesAtWork, rulesInWords } from '#app/components/rules/catalogue.ts'
import { Rules } from '#app/components/rules/rules.tsx'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'

export async function loader({ context }: LoaderFunctionArgs) {
  return { groups: rulesInWords(), plans: await rulesAtWork(context) }
}

export default function TheRules() {
  const { groups, plans } = useLoaderData<typeof loader>()
  return (
    <Page title={m.rules_page_title()} lead={m.rules_page_lead()} next={<p>{m.rules_page_next()}</p>}>
      <p>{m.rules_page_how_they_work()}</p>
      <p>{m.rules_page_where_they_come_from()}</p>
      <Rules groups={groups} plans={plans} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.rules_page_title()} – Evenground` }]
