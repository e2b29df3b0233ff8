import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeviceLock } from '#app/components/devices/device-lock.tsx'
import { PICTURE_WORDS } from '#app/components/devices/pictures.ts'
import { device } from '#app/forms/devices.ts'
import * as m from '#words'

/** A device that several people use: who it is now, and who it can be next. Whoever is known here, it shows no plan. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const page = await context.devices.read(params.planId ?? '')
  const { searchParams } = new URL(request.url)
  const named = page.people.map((one) => ({ ...one, pictureName: PICTURE_WORDS[one.picture]() }))
  return {
    ...{ ...page, people: named, free: page.free.map((value) => ({ value, label: PICTURE_WORDS[value]() })) },
    chosen: named.find(({ memberId }) => memberId === searchParams.get('who')) ?? null,
    hasVoted: searchParams.has('voted'),
  }
}

export const action = (args: ActionFunctionArgs) => device(args)

export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

export default function Device() {
  return <DeviceLock page={useLoaderData<typeof loader>()} />
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction = () => [
  { title: `${m.devices_title()} – Evenground` },
  { name: 'robots', content: 'noindex, nofollow' },
]
