import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readWeeks } from '#app/components/fairness/read-weeks.ts'
import { WeekInWords, WeeksInNumbers } from '#app/components/fairness/weeks.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readWeeks(context, params.planId)

/** How the plan went: its votes, its meetings, and where rules stepped in. */
export default function Weeks() {
  const { planId, weeks } = useLoaderData<typeof loader>()
  return (
    <Page title={m.plan_weeks_title()} lead={m.plan_weeks_lead()} next={<p>{m.plan_weeks_next()}</p>}>
      <WeeksInNumbers weeks={weeks} />
      {weeks.map((week) => (
        <WeekInWords key={week.from} planId={planId} week={week} />
      ))}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.plan_weeks_title())
