import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { CodeForm } from '#app/components/start/code-form.tsx'
import * as m from '#words'
import { Rich } from './rich.tsx'
import { withTimesInWords } from './time-words.ts'

const titles: Record<number, () => string> = {
  400: m.common_failed_400,
  401: m.common_failed_401,
  403: m.common_failed_403,
  404: m.common_failed_404,
  405: m.common_failed_400,
  413: m.common_failed_413,
  429: m.common_failed_429,
  503: m.common_failed_503,
}

/** A page for what went wrong: what it is, and where to go from here. */
export function RouteError() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const words = isRouteErrorResponse(error) ? sentenceIn(error.data) : ''
  return (
    <>
      <h1>{(titles[status] ?? m.common_failed_500)()}</h1>
      <p>{words ? withTimesInWords(words) : status === 404 ? m.common_not_found_words() : m.common_failed_words()}</p>
      {status === 401 || status === 403 ? (
        <>
          <p>{m.common_have_link_or_code()}</p>
          <CodeForm />
        </>
      ) : null}
      <p>
        <Rich text={m.common_go_to_first_page()} parts={{ home: (words) => <Link to="/">{words}</Link> }} />
      </p>
    </>
  )
}

/** Our own sentence; what the framework says of itself ("Error: …") helps nobody. */
const sentenceIn = (data: unknown): string => (typeof data === 'string' && !/^\w*Error:/.test(data) ? data : '')
