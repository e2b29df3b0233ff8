import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rulesInWords, timesRefused } from '#app/components/rules/catalogue.ts'
import { Rules } from '#app/components/rules/rules.tsx'
import { Page } from '#app/components/ui/page.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return { groups: rulesInWords(), times: await timesRefused(context) }
}

export default function TheRules() {
  const { groups, times } = useLoaderData<typeof loader>()
  return (
    <Page
      title="The fairness rules"
      lead="They keep things fair between people who are paid to be here and people who are not, and between quick and slow."
      next={
        <p>
          Rules are asked at each step, and say no in plain words. Every no, and every going on all the same, stands in
          the log of the plan.
        </p>
      }
    >
      <p>
        This page is made from the rules that the site itself uses. Groups can make a rule stricter by a vote. Anybody
        can ask these same rules again over the record of a finished plan.
      </p>
      <Rules groups={groups} times={times} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: 'The fairness rules – Evenground' }]
