import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { NameForm } from '#app/components/wellbeing/name-form.tsx'
import { OwnSupport } from '#app/components/wellbeing/own-support.tsx'
import { readSupport } from '#app/components/wellbeing/read-support.ts'
import { Waiting } from '#app/components/wellbeing/waiting.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/wellbeing.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readSupport(context, params.planId)

const DONE: Record<string, string> = {
  ...{ 'wellbeing.name': 'contact-named', 'support.ask': 'support-asked' },
  ...{ 'support.offer': 'support-offered', 'support.settle': 'support-settled' },
}

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => `/plans/${args.params.planId}/support?done=${DONE[type]}`)

/** To whom people can turn, and asking for it privately. */
export default function Support() {
  const { commandId, contact, mine, waiting, toName } = useLoaderData<typeof loader>()
  return (
    <Page title={m.support_title()} lead={m.support_lead()} commandId={commandId} next={<p>{m.support_next()}</p>}>
      {contact ? (
        <OwnSupport {...{ contact, mine }} />
      ) : (
        <Empty title={m.support_none()}>
          <p>{m.support_none_why()}</p>
        </Empty>
      )}
      {contact?.isMe ? <Waiting waiting={waiting} /> : null}
      {toName ? <NameForm members={toName} isFirst={contact === null} /> : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.support_title())
