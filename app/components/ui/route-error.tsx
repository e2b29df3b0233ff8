import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { CodeForm } from '#app/components/start/code-form.tsx'
import * as m from '#words'
import { withTimesInWords } from './time-words.ts'

const TITLES: Record<number, string> = {
  400: 'That did not work',
  401: 'We do not know who you are',
  403: 'This is not open to you',
  404: 'There is nothing here',
  405: 'That did not work',
  413: 'That was too much',
  429: 'That was a lot at once',
  503: 'Many people acted at once',
}

/** A page for what went wrong: what it is, and where to go from here. */
export function RouteError() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const words = isRouteErrorResponse(error) ? sentenceIn(error.data) : ''
  return (
    <>
      <h1>{TITLES[status] ?? 'Something went wrong'}</h1>
      <p className="lead">
        {words ? withTimesInWords(words) : status === 404 ? NOT_FOUND : m.errors_something_broke()}
      </p>
      {status === 401 || status === 403 ? (
        <>
          <p>Do you have a link or a code for this plan? Put it in here.</p>
          <CodeForm />
        </>
      ) : null}
      <p>
        <Link to="/">Go to the first page</Link>. Your plans in this browser are listed there. If you are stuck, ask the
        guide of your plan.
      </p>
    </>
  )
}

/** Our own sentence; what the framework says of itself ("Error: …") helps nobody. */
const sentenceIn = (data: unknown): string => (typeof data === 'string' && !/^\w*Error:/.test(data) ? data : '')

const NOT_FOUND = 'The address may be mistyped, or what was here has moved.'
