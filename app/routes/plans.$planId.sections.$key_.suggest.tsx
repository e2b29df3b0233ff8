import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Choose } from '#app/components/suggestions/choose.tsx'
import { readSuggest } from '#app/components/suggestions/read-suggest.ts'
import { SuggestForm } from '#app/components/suggestions/suggest-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { makeSuggestion } from '#app/forms/suggestions.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readSuggest(context, params.planId, params.key, request)

export const action = (args: ActionFunctionArgs) =>
  act(args, [makeSuggestion], ({ result }) => {
    const { planId, key } = args.params
    return `/plans/${planId}/sections/${key}/suggestions?done=suggested#${result.suggestionId}`
  })

/** Suggest other words for a paragraph: a plain form, for everybody who cannot or would rather not edit. */
export default function Suggest() {
  const { planId, key, title, commandId, stopped, paragraphs, chosen, isGone } = useLoaderData<typeof loader>()
  const part = `/plans/${planId}/sections/${key}`
  const notice = stopped ?? (isGone ? { title: m.suggest_gone(), words: m.suggest_gone_words() } : null)
  return (
    <Page
      title={m.suggest_title({ title })}
      lead={m.suggest_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.suggest_next()}</p>
          <p>
            <Link to={`${part}/suggestions`}>{m.suggest_all()}</Link>
          </p>
          <p>
            <Link to={part}>{m.suggest_part()}</Link>
          </p>
        </>
      }
    >
      {notice ? (
        <Notice title={notice.title}>
          <p>{notice.words}</p>
        </Notice>
      ) : null}
      {chosen ? <SuggestForm section={key} chosen={chosen} /> : stopped ? null : <Choose paragraphs={paragraphs} />}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.suggest_title({ title: page.data.title }) : m.suggest_tab())(page)
