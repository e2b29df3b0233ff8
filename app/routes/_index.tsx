import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CODE_FORM } from '#app/components/start/code-form.tsx'
import { Front } from '#app/components/start/front.tsx'
import { Home } from '#app/components/start/home.tsx'
import { myPlans } from '#app/components/start/my-plans.ts'
import { OtherWays } from '#app/components/start/ways.tsx'
import { doneIn } from '#app/components/ui/done.ts'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { WhatNext } from '#app/components/ui/page-header.tsx'
import { useTidyCopies } from '#app/editor/copies/use-tidy-copies.ts'
import { EMPTY_ANSWER } from '#app/forms/answer.ts'
import { codeIn, codeProblem, placeOf } from '#app/forms/code.ts'
import { readForm } from '#app/forms/fields.ts'
import * as m from '#words'

export async function loader({ context, request }: LoaderFunctionArgs) {
  return { ...(await myPlans(context)), done: doneIn(request), hasDemo: context.demo.isOn }
}

export async function action({ request }: ActionFunctionArgs) {
  const typed = (await readForm(request)).get('code') ?? ''
  const code = codeIn(typed)
  const error = codeProblem(code)
  return error ? data({ error, typed }, { status: 400 }) : redirect(placeOf(code), 303)
}

/** The front page for somebody who is new here; home for somebody who has plans in this browser. */
export default function Index() {
  const { plans, waiting, done, hasDemo } = useLoaderData<typeof loader>()
  const code = useActionData<typeof action>()
  const isHome = plans.length > 0
  useTidyCopies(plans.map(({ id }) => id))
  return (
    <>
      {code ? (
        <ErrorSummary answer={{ ...EMPTY_ANSWER, form: CODE_FORM, errors: [{ field: 'code', message: code.error }] }} />
      ) : null}
      {done && !code ? (
        <Notice kind="good" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      {isHome ? <Home plans={plans} waiting={waiting} /> : <Front code={code} hasDemo={hasDemo} />}
      {isHome ? <OtherWays code={code} hasDemo={hasDemo} /> : null}
      <WhatNext>
        <p>{isHome ? m.start_home_next() : m.start_next()}</p>
      </WhatNext>
    </>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [
  { title: m.start_page_title() },
  { name: 'description', content: m.start_page_description() },
]
