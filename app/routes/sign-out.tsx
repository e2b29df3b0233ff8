import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { useForgetting } from '#app/editor/copies/use-forgetting.tsx'
import * as m from '#words'

export async function loader({ context }: LoaderFunctionArgs) {
  return { plans: (await context.memberships()).length }
}

export async function action({ context }: ActionFunctionArgs) {
  return redirect('/?done=forgotten', { status: 303, headers: { 'Set-Cookie': await context.signOut() } })
}

export default function SignOut() {
  const { plans } = useLoaderData<typeof loader>()
  const { onSubmit, isWaiting, isStuck, words } = useForgetting(null)
  return (
    <Page title={m.start_forget()} lead={m.start_forget_lead()} next={<p>{m.start_forget_next()}</p>}>
      {plans === 0 ? (
        <p>
          <Rich text={m.start_forget_nobody()} parts={{ home: (words) => <Link to="/">{words}</Link> }} />
        </p>
      ) : (
        <Form method="post" reloadDocument onSubmit={onSubmit}>
          <p>{m.start_forget_plans({ n: plans })}</p>
          {words}
          <p role="status">{isWaiting ? m.start_forget_waiting() : isStuck ? m.start_forget_stuck() : ''}</p>
          <ButtonRow>
            <Button look="careful">{isStuck ? m.start_forget_words_too() : m.start_forget_button()}</Button>
            <ButtonLink to="/" look="second">
              {m.start_forget_stay()}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.start_forget()} – Evenground` }]
