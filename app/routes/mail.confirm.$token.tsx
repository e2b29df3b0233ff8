import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => context.mail.link('confirm', params.token ?? '')

export async function action({ context, params }: ActionFunctionArgs) {
  await context.mail.confirm(params.token ?? '')
  return null
}

/** Behind the link in the first letter. Only a press of the button counts: programs open links to look at them. */
export default function ConfirmAddress() {
  const { planId, plan, state } = useLoaderData<typeof loader>()
  const parts = {
    plan: () => <OwnWords>{plan}</OwnWords>,
    mail: (words: string) => <Link to={`/plans/${planId}/mail`}>{words}</Link>,
  }
  return (
    <Page
      title={m.mail_confirm_title()}
      next={
        <p>
          <Rich text={m.mail_confirm_next()} parts={parts} />
        </p>
      }
    >
      {state === 'waiting' ? (
        <Form method="post">
          <p>
            <Rich text={m.mail_confirm_words()} parts={parts} />
          </p>
          <Button>{m.mail_letter_confirm()}</Button>
        </Form>
      ) : (
        <p role="status">
          <Rich text={m.mail_confirm_done()} parts={parts} />
        </p>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.mail_confirm_title()} – Evenground` }]
