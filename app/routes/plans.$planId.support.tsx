import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConductParts } from '#app/components/conduct/conduct-parts.tsx'
import { readConduct } from '#app/components/conduct/read-conduct.ts'
import { Empty } from '#app/components/ui/empty.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { NameForm } from '#app/components/wellbeing/name-form.tsx'
import { OwnSupport } from '#app/components/wellbeing/own-support.tsx'
import { readSupport } from '#app/components/wellbeing/read-support.ts'
import { Waiting } from '#app/components/wellbeing/waiting.tsx'
import { act } from '#app/forms/act.ts'
import * as conductForms from '#app/forms/conduct.ts'
import * as forms from '#app/forms/wellbeing.ts'
import * as m from '#words'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const support = await readSupport(context, params.planId)
  const about = new URL(request.url).searchParams.get('about')
  return { ...support, conduct: await readConduct(context, support.planId, about) }
}

const DONE: Record<string, string> = {
  ...{ 'wellbeing.name': 'contact-named', 'support.ask': 'support-asked' },
  ...{ 'conduct.tell': 'conduct-told', 'conduct.write': 'conduct-written', 'conduct.reply': 'conduct-answered' },
  ...{ 'conduct.pause': 'conduct-paused', 'conduct.resume': 'conduct-resumed', 'conduct.review': 'conduct-asked' },
  ...{ 'conduct.sign': 'conduct-signed', 'conduct.refuse': 'conduct-refused' },
  ...{ 'support.offer': 'support-offered', 'support.settle': 'support-settled' },
}

const GUIDING = ['conduct.write', 'conduct.pause', 'conduct.resume', 'conduct.review']

export const action = (args: ActionFunctionArgs) =>
  act(args, [...Object.values(forms), ...Object.values(conductForms)], ({ type, fields }) => {
    // Whoever guides stays with the person whom the step was about.
    const about = GUIDING.includes(type) ? `&about=${fields.text('memberId')}` : ''
    return `/plans/${args.params.planId}/support?done=${DONE[type]}${about}`
  })

/** To whom people can turn, and asking for it privately. */
export default function Support() {
  const { planId, commandId, contact, mine, waiting, toName, conduct } = useLoaderData<typeof loader>()
  return (
    <Page title={m.support_title()} lead={m.support_lead()} commandId={commandId} next={<p>{m.support_next()}</p>}>
      <ConductParts {...{ conduct, planId }} />
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
