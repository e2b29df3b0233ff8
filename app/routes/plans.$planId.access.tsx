import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MyMeeting, MyVotes } from '#app/components/access/my-meeting.tsx'
import { readAccess } from '#app/components/access/read-access.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Checkboxes } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { answerAccess, sayComes, sayNeeds } from '#app/forms/access.ts'
import { act } from '#app/forms/act.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readAccess(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [sayNeeds, sayComes, answerAccess], ({ type }) => {
    return `/plans/${args.params.planId}/access?done=${type.replace('.', '-')}`
  })

/** What its reader needs to take part, and whether it is in place. Nobody else has a page that shows it but the guide. */
export default function Access() {
  const { commandId, provisions, words, choices, meetings, toVote } = useLoaderData<typeof loader>()
  return (
    <Page title={m.access_title()} lead={m.access_lead()} commandId={commandId} next={<p>{m.access_next()}</p>}>
      {provisions.length > 0 ? (
        <section aria-labelledby="meetings">
          <h2 id="meetings">{m.access_meetings()}</h2>
          {meetings.length === 0 ? <p className="quiet">{m.access_meetings_none()}</p> : null}
          {meetings.length > 0 ? <p className="quiet">{m.access_answer_means()}</p> : null}
          {meetings.map((meeting) => (
            <MyMeeting key={meeting.id} meeting={meeting} />
          ))}
          {toVote.length > 0 ? <MyVotes needs={toVote} /> : null}
        </section>
      ) : (
        <p className="quiet">{m.access_needs_none()}</p>
      )}
      <CommandForm type={sayNeeds.type}>
        <Checkboxes
          name="provisions"
          legend={sayNeeds.labels.provisions}
          hint={m.access_hint()}
          groups={[{ title: m.access_group(), choices }]}
          value={provisions}
        />
        <TextArea name="words" label={sayNeeds.labels.words} hint={m.access_words_hint()} value={words} rows={3} />
        <Button>{m.access_save()}</Button>
      </CommandForm>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.access_title())
