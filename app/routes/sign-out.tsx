import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Page } from '#app/components/ui/page.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  return { plans: (await context.memberships()).length }
}

export async function action({ context }: ActionFunctionArgs) {
  return redirect('/?done=forgotten', { status: 303, headers: { 'Set-Cookie': await context.signOut() } })
}

export default function SignOut() {
  const { plans } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Forget me in this browser"
      lead="Good on a shared tablet or a borrowed phone."
      next={<p>You are still in your plans. To come back you need a new link: ask the guide.</p>}
    >
      {plans === 0 ? (
        <p>
          This browser does not know you. <Link to="/">Go to the first page</Link>.
        </p>
      ) : (
        <Form method="post" reloadDocument>
          <p>
            This browser knows you in {plans === 1 ? 'one plan' : `${plans} plans`}. Your own link worked once and does
            not work again.
          </p>
          <Button look="careful">Forget me</Button>
        </Form>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: 'Forget me in this browser – Evenground' }]
