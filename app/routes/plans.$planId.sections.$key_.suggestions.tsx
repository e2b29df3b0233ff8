import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readSuggestions } from '#app/components/suggestions/read-suggestions.ts'
import { SuggestionCard } from '#app/components/suggestions/suggestion-card.tsx'
import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import {
  acceptSuggestion,
  placeSuggestion,
  putSuggestion,
  refuseSuggestion,
  withdrawSuggestion,
} from '#app/forms/suggestions.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readSuggestions(context, params.planId, params.key)

const DONE: Record<string, string> = {
  'suggestion.accept': 'suggestion-yes',
  'suggestion.refuse': 'suggestion-no',
  'suggestion.withdraw': 'suggestion-back',
  'suggestion.put': 'suggestion-put',
  'suggestion.place': 'suggestion-placed',
}

const FORMS = [acceptSuggestion, refuseSuggestion, withdrawSuggestion, putSuggestion, placeSuggestion]

export const action = (args: ActionFunctionArgs) =>
  act(args, FORMS, ({ type }) => {
    return `/plans/${args.params.planId}/sections/${args.params.key}/suggestions?done=${DONE[type]}`
  })

/** Every suggestion for a part: what waits for a yes or no, and what became of the others. */
export default function Suggestions() {
  const { planId, key, title, commandId, open, answered, isPaused, mayMake } = useLoaderData<typeof loader>()
  const part = `/plans/${planId}/sections/${key}`
  return (
    <Page
      title={m.suggest_list_title({ title })}
      lead={m.suggest_list_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.suggest_list_next()}</p>
          <p>
            <Link to={part}>{m.suggest_part()}</Link>
          </p>
        </>
      }
    >
      {isPaused && open.length > 0 ? (
        <Notice>
          <p>{m.suggest_list_paused()}</p>
        </Notice>
      ) : null}
      {mayMake ? (
        <ButtonRow>
          <ButtonLink to={`${part}/suggest`} look="second">
            {m.suggest_section_link()}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <section aria-labelledby="open">
        <h2 id="open">{m.suggest_list_open()}</h2>
        {open.length === 0 ? <p className="quiet">{m.suggest_list_none()}</p> : null}
        {open.map((line) => (
          <SuggestionCard key={line.id} line={line} plan={`/plans/${planId}`} part={part} />
        ))}
      </section>
      {answered.length > 0 ? (
        <section aria-labelledby="answered">
          <h2 id="answered">{m.suggest_list_answered()}</h2>
          {answered.map((line) => (
            <SuggestionCard key={line.id} line={line} plan={`/plans/${planId}`} part={part} />
          ))}
        </section>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.suggest_list_title({ title: page.data.title }) : m.suggest_list_tab())(page)
