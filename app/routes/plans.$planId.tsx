import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { frameOf } from '#app/components/plan/frame.ts'
import { planFor } from '#app/components/plan/load.ts'
import { PlanBar } from '#app/components/plan/plan-bar.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const frame = frameOf(await planFor(context, params.planId))
  return { ...frame, isShared: context.isShared() }
}

/** Seldom needed, so that no other page loads it. */
const SharedDevice = lazy(async () => ({
  default: (await import('#app/components/devices/shared-device.tsx')).SharedDevice,
}))

/** The frame of every page of a plan; the pages themselves are routes below it. */
export default function PlanLayout() {
  const frame = useLoaderData<typeof loader>()
  return (
    <>
      <PlanBar {...frame} />
      {frame.isShared ? (
        <Suspense>
          <SharedDevice planId={frame.plan.id} />
        </Suspense>
      ) : null}
      <Outlet />
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.plan.title} – Evenground` : 'Evenground' },
]
