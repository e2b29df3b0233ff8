import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shown } from '#app/components/doors/read-doors.ts'
import { qrOf } from '#app/components/people/qr.ts'
import { titled } from '#app/components/ui/meta.ts'
import { readLive } from '#app/realtime/read-live.ts'
import { ScreenPage } from '#app/realtime/screen-page.tsx'
import * as m from '#words'

/** The way in for whoever reads it from the wall. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const planId = params.planId ?? ''
  const live = await readLive(context, planId, new URL(request.url).searchParams.get('part'))
  const { openSession } = live.start.copy.state
  const open = (await context.doors.meetings(planId)).find(({ sessionId }) => sessionId === openSession)
  const address = `${context.publicUrl}/plans/${planId}/live`
  const members = { code: null, qr: qrOf(address), site: address }
  return { ...live, way: shown(open?.guests ?? null) ?? members }
}

export default function Screen() {
  return <ScreenPage {...useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.workshop_screen_title())
