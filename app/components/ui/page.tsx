import { useRouteLoaderData } from '@remix-run/react'
import { lazy, type ReactNode } from 'react'
import type { loader as rootLoader } from '#app/root.tsx'
import { loadAnswers } from './answers-later.ts'
import { CommandIdContext, useAnswer } from './form-context.ts'
import { Notice } from './notice.tsx'
import { PageHeader, WhatNext } from './page-header.tsx'

type Props = {
  title: ReactNode
  lead?: ReactNode
  /** From the loader: every form of the page makes its own command id from it. */
  commandId?: string
  children: ReactNode
  /** What happens next. Every page ends with it. */
  next: ReactNode
  /** A page that shows its own news instead of the usual sentences. */
  quiet?: boolean
  /** Uses the whole width, for pages with a column beside the words. */
  wide?: boolean
}

/** Not suspended by a fallback: the server waits for it, and a browser shows the page as it was until it is there. */
const Answers = lazy(loadAnswers)

/** The shape of a page: what came of the form that was sent, the heading, the page, what happens next. */
export function Page({ title, lead, commandId = '', children, next, quiet = false, wide = false }: Props) {
  const answer = useAnswer()
  const done = useRouteLoaderData<typeof rootLoader>('root')?.done
  return (
    <CommandIdContext.Provider value={commandId}>
      {answer ? <Answers answer={answer} /> : null}
      {!answer && !quiet && done ? (
        <Notice kind="good" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <PageHeader title={title} lead={lead} />
      {wide ? <div className="wide">{children}</div> : children}
      <WhatNext>{next}</WhatNext>
    </CommandIdContext.Provider>
  )
}
