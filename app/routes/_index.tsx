import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Front } from '#app/components/start/front.tsx'
import { myPlans } from '#app/components/start/my-plans.ts'
import { doneIn } from '#app/components/ui/done.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHeader, WhatNext } from '#app/components/ui/page-header.tsx'
import { codeIn, codeProblem } from '#app/forms/code.ts'
import { readForm } from '#app/forms/fields.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  return { plans: await myPlans(context), done: doneIn(request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const typed = (await readForm(request)).get('code') ?? ''
  const code = codeIn(typed)
  const error = codeProblem(code)
  return error ? data({ error, typed }, { status: 400 }) : redirect(`/j/${encodeURIComponent(code)}`, 303)
}

export default function Index() {
  const { plans, done } = useLoaderData<typeof loader>()
  return (
    <>
      {done ? (
        <div role="status">
          <Notice kind="good">
            <p>{done}</p>
          </Notice>
        </div>
      ) : null}
      <PageHeader
        title="Plan services together, on level ground"
        lead="People who use a service and people who run it write one plan, talk it over and vote. Every vote counts the same."
      />
      <Front plans={plans} code={useActionData<typeof action>()} />
      <WhatNext>
        <p>Open your link, or start a plan. You need no account and no password.</p>
      </WhatNext>
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [
  { title: 'Evenground – plan services together' },
  { name: 'description', content: 'Citizens and professionals write, talk over and vote on a service plan as equals.' },
]
