import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemoPeople } from '#app/components/start/demo-people.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHeader, WhatNext } from '#app/components/ui/page-header.tsx'
import { readForm } from '#app/forms/fields.ts'
import * as m from '#words'

export function loader({ context }: LoaderFunctionArgs) {
  return context.demo.open(context.settings.locale)
}

/** Somebody’s button was pressed, or the one to start afresh. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readForm(request)
  const memberId = sent.get('be')
  if (!memberId) {
    await context.demo.reset(context.settings.locale)
    return redirect('/demo', 303)
  }
  const planId = sent.get('plan') ?? ''
  const { setCookie } = await context.demo.become(planId, memberId)
  const headers = new Headers(setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]))
  return redirect(`/plans/${encodeURIComponent(planId)}`, { status: 303, headers })
}

export default function Demo() {
  const { planId, people } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={m.start_demo_title()} lead={m.start_demo_lead()} />
      <Notice>
        <p>{m.start_demo_shared()}</p>
      </Notice>
      <DemoPeople planId={planId} people={people} />
      <WhatNext>
        <p>{m.start_demo_next()}</p>
      </WhatNext>
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.start_demo_title()} – Evenground` }]
