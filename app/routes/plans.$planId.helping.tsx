import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AgreeForm, NoteForm } from '#app/components/helping/agree-form.tsx'
import { HelpList } from '#app/components/helping/help-list.tsx'
import { type HelpingPage, readHelping } from '#app/components/helping/read-helping.ts'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { agreeHelper, endHelper } from '#app/forms/helping.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readHelping(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [agreeHelper, endHelper], ({ type }) => {
    return `/plans/${args.params.planId}/helping?done=${type.replace('.', '-')}`
  })

/** Who may help its reader to vote, whom its reader helps, and what a guide noted for people without a screen. */
export default function Helping() {
  const page: HelpingPage = useLoaderData<typeof loader>()
  return (
    <Page title={m.helping_title()} lead={m.helping_lead()} commandId={page.commandId} next={<p>{m.helping_next()}</p>}>
      {page.votes ? (
        <section aria-labelledby="mine">
          <h2 id="mine">{m.helping_mine()}</h2>
          {page.mine.length === 0 ? <p className="quiet">{m.helping_none()}</p> : null}
          <HelpList lines={page.mine} as="helped" />
          <h3>{m.helping_add()}</h3>
          <AgreeForm helpers={page.helpers} me={page.me} />
        </section>
      ) : null}
      <Helps page={page} />
      {page.guides ? (
        <section aria-labelledby="note">
          <h2 id="note">{m.helping_note()}</h2>
          <p>{m.helping_note_lead()}</p>
          <NoteForm helpers={page.helpers} voters={page.voters} />
          {page.recorded.length > 0 ? <h3>{m.helping_note_list()}</h3> : null}
          <HelpList lines={page.recorded} as="guide" />
        </section>
      ) : null}
    </Page>
  )
}

function Helps({ page: { planId, helps, hasInterest, open } }: { page: HelpingPage }) {
  return (
    <section aria-labelledby="helps">
      <h2 id="helps">{m.helping_helps()}</h2>
      {helps.length === 0 ? <p className="quiet">{m.helping_helps_none()}</p> : null}
      {helps.length > 0 && hasInterest ? <p>{m.helping_helps_interest()}</p> : null}
      <HelpList lines={helps} as="helper" />
      {helps.length > 0 ? (
        <>
          <h3>{m.helping_open()}</h3>
          {open.length === 0 ? <p className="quiet">{m.helping_open_none()}</p> : null}
          <ul>
            {open.map(({ id, what }) => (
              <li key={id}>
                <Link to={`/plans/${planId}/ballots/${id}/help`}>
                  <Rich text={m.helping_open_with()} parts={{ what: () => <OwnWords>{what}</OwnWords> }} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.helping_title())
