import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Log, RawLog } from '#app/components/log/log.tsx'
import { type LogPage, readLog } from '#app/components/log/read-log.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readLog(context, params.planId, new URL(request.url).searchParams.get('before'))

export default function FacilitationLog() {
  const page: LogPage = useLoaderData<typeof loader>()
  return (
    <Page
      title="What happened, and why"
      lead="Everything about how this plan is made, the newest first. Nobody can change or remove a line."
      next={<p>Every step adds a line. How people voted, and who asked for help, is never in it.</p>}
    >
      <Log {...page} />
      <RawLog {...page} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Log')
