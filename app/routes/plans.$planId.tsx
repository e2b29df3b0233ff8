import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { frameOf } from '#app/components/plan/frame.ts'
import { planFor } from '#app/components/plan/load.ts'
import { PlanBar } from '#app/components/plan/plan-bar.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  return frameOf(await planFor(context, params.planId))
}

/** The frame of every page of a plan; the pages themselves are routes below it. */
export default function PlanLayout() {
  return (
    <>
      <PlanBar {...useLoaderData<typeof loader>()} />
      <Outlet />
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.plan.title} – Evenground` : 'Evenground' },
]
