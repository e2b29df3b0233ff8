import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ForgetForm, MailForm } from '#app/components/mail/mail-form.tsx'
import { readMail } from '#app/components/mail/read-mail.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { forgetMail, setMail } from '#app/forms/mail.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readMail(context, params.planId)

export const action = (args: ActionFunctionArgs) =>
  act(args, [setMail, forgetMail], ({ type }) => {
    return `/plans/${args.params.planId}/mail?done=${type.replace('.', '-')}`
  })

/** Being told by mail: only who wants to, of what they want, at an address that they say is theirs. */
export default function Mail() {
  const { mail, commandId } = useLoaderData<typeof loader>()
  const { none, state, address } = mail
  return (
    <Page title={m.mail_title()} lead={m.mail_lead()} commandId={commandId} next={<p>{m.mail_next()}</p>}>
      {none ? (
        <Notice>
          <p>{none === 'demo' ? m.mail_none_demo() : m.mail_none()}</p>
        </Notice>
      ) : (
        <>
          {state === 'waiting' ? (
            <Notice title={m.mail_waiting_title()}>
              <p>{m.mail_waiting({ address })}</p>
            </Notice>
          ) : null}
          {state === 'refused' ? (
            <Notice kind="careful" title={m.mail_refused_title()}>
              <p>{m.mail_refused({ address })}</p>
            </Notice>
          ) : null}
          <MailForm mail={mail} />
          {state ? (
            <section aria-labelledby="forget">
              <h2 id="forget">{m.mail_forget_title()}</h2>
              <p>{m.mail_forget_words()}</p>
              <ForgetForm />
            </section>
          ) : null}
          <p className="quiet">{m.mail_private()}</p>
        </>
      )}
      <p>
        <Rich text={m.mail_see_calendar()} parts={{ calendar: (words) => <Link to="/calendar">{words}</Link> }} />
      </p>
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.mail_title())
