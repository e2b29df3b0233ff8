import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ForSomeoneForm } from '#app/components/scribing/for-someone-form.tsx'
import { readForSomeone } from '#app/components/scribing/read-for-someone.ts'
import { WaitingWords } from '#app/components/scribing/waiting-words.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { typeWords } from '#app/forms/scribing.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readForSomeone(context, { planId: params.planId, key: params.key, request })

export const action = (args: ActionFunctionArgs) =>
  act(args, [typeWords], ({ result }) => `/plans/${args.params.planId}/words/${result.wordsId}?done=words-typed`)

/** Somebody types what another member says; it goes into the text when that member says yes to it. */
export default function ForSomeone() {
  const { planId, key, title, commandId, stopped, speakers, places, waiting, recording, isGone } =
    useLoaderData<typeof loader>()
  return (
    <Page
      title={m.scribe_title({ title })}
      lead={recording ? m.scribe_hear_lead({ name: recording.name }) : m.scribe_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.scribe_next()}</p>
          <p>
            <Link to={`/plans/${planId}/sections/${key}`}>{m.scribe_part()}</Link>
          </p>
        </>
      }
    >
      {isGone && !stopped ? (
        <Notice title={m.scribe_hear_none()}>
          <p>{m.scribe_hear_gone()}</p>
        </Notice>
      ) : null}
      {stopped ? (
        <Notice title={m.scribe_stopped()}>
          <p>{stopped}</p>
        </Notice>
      ) : speakers.length === 0 ? (
        <Empty title={m.scribe_nobody()}>
          <p>{m.scribe_nobody_words()}</p>
        </Empty>
      ) : (
        <ForSomeoneForm key={recording?.id} {...{ section: key, speakers, places, recording }} />
      )}
      <WaitingWords waiting={waiting} plan={`/plans/${planId}`} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.scribe_title({ title: page.data.title }) : m.scribe_tab())(page)
