import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => context.mail.link('off', params.token ?? '')

/** Mail programs send this too, on one click and without a cookie (RFC 8058); so it answers with a page, not a redirect. */
export async function action({ context, params }: ActionFunctionArgs) {
  await context.mail.off(params.token ?? '')
  return null
}

/** Behind the link under every letter: one button, and nobody has to sign in. */
export default function MailOff() {
  const { planId, plan, isOn } = useLoaderData<typeof loader>()
  const parts = {
    plan: () => <OwnWords>{plan}</OwnWords>,
    mail: (words: string) => <Link to={`/plans/${planId}/mail`}>{words}</Link>,
  }
  return (
    <Page
      title={m.mail_off_title()}
      next={
        <p>
          <Rich text={m.mail_off_next()} parts={parts} />
        </p>
      }
    >
      {isOn ? (
        <Form method="post">
          <p>
            <Rich text={m.mail_off_words()} parts={parts} />
          </p>
          <Button>{m.mail_off_button()}</Button>
        </Form>
      ) : (
        <p role="status">
          <Rich text={m.mail_off_done()} parts={parts} />
        </p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.mail_off_title()} – Evenground` }]
