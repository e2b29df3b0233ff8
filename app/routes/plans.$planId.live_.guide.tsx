import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/ui/meta.ts'
import { GuidePage } from '#app/realtime/guide-page.tsx'
import { actLive, readLive } from '#app/realtime/read-live.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readLive(context, params.planId ?? '', null, new URL(request.url).searchParams.get('show'))

export const action = (args: ActionFunctionArgs) => actLive(args, `/plans/${args.params.planId}/live/guide`)

export default function Guiding() {
  return <GuidePage {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.workshop_guide_title())
