import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MyRecordings } from '#app/components/scribing/my-recordings.tsx'
import { readSay } from '#app/components/scribing/read-say.ts'
import { SayForm } from '#app/components/scribing/say-form.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { actOnRecording } from '#app/forms/act-recording.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readSay(context, { planId: params.planId, key: params.key })

export const action = actOnRecording

/** Two minutes of speech are a full contribution: recorded here, typed by somebody, read back by the speaker. */
export default function Say() {
  const { planId, key, title, commandId, stopped, waiting } = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.scribe_say_title({ title })}
      lead={m.scribe_say_lead()}
      commandId={commandId}
      next={
        <>
          <p>{m.scribe_say_next()}</p>
          <p>
            <Link to={`/plans/${planId}/sections/${key}`}>{m.scribe_part()}</Link>
          </p>
        </>
      }
    >
      {stopped ? (
        <Notice title={m.scribe_say_stopped()}>
          <p>{stopped}</p>
        </Notice>
      ) : (
        <section aria-labelledby="record">
          <h2 id="record">{m.scribe_say_form()}</h2>
          <ul>
            <li>{m.scribe_say_who_hears()}</li>
            <li>{m.scribe_say_deleted()}</li>
          </ul>
          <SayForm />
        </section>
      )}
      <MyRecordings waiting={waiting} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta: MetaFunction<typeof loader> = (page) =>
  titled(page.data ? m.scribe_say_title({ title: page.data.title }) : m.scribe_say_tab())(page)
