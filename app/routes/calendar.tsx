import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'

export const loader = ({ context }: LoaderFunctionArgs) => context.calendar.mine()

export async function action({ context }: ActionFunctionArgs) {
  await context.calendar.renew()
  return redirect('/calendar?done=calendar-made', 303)
}

/** One calendar for all meetings of whoever uses this browser. */
export default function Calendar() {
  const { known, address } = useLoaderData<typeof loader>()
  return (
    <Page title={m.mail_calendar_title()} lead={m.mail_calendar_lead()} next={<p>{m.mail_calendar_next()}</p>}>
      {!known ? (
        <p>{m.mail_calendar_nobody()}</p>
      ) : address ? (
        <>
          <Address address={address} />
          <HowToAdd />
          <section aria-labelledby="renew">
            <h2 id="renew">{m.mail_calendar_renew_title()}</h2>
            <p>{m.mail_calendar_renew_words()}</p>
            <Form method="post">
              <Button look="careful">{m.mail_calendar_renew()}</Button>
            </Form>
          </section>
        </>
      ) : (
        <>
          <Empty title={m.mail_calendar_none()}>
            <p>{m.mail_calendar_secret()}</p>
          </Empty>
          <Form method="post">
            <Button>{m.mail_calendar_make()}</Button>
          </Form>
          <HowToAdd />
        </>
      )}
      <p>
        <Link to="/settings">{m.settings_title()}</Link>
      </p>
    </Page>
  )
}

function Address({ address }: { address: string }) {
  return (
    <Card warm labelledBy="address" as="section">
      <h2 id="address">{m.mail_calendar_address()}</h2>
      <p data-content>
        <code>{address}</code>
      </p>
      <p>{m.mail_calendar_secret()}</p>
      <ButtonRow>
        {/* Programs that follow calendars answer to this kind of address. */}
        <a href={address.replace(/^https?:/, 'webcal:')}>{m.mail_calendar_add()}</a>
      </ButtonRow>
    </Card>
  )
}

const HowToAdd = () => (
  <section aria-labelledby="how">
    <h2 id="how">{m.mail_calendar_how()}</h2>
    <ul>
      <li>{m.mail_calendar_how_phone()}</li>
      <li>{m.mail_calendar_how_google()}</li>
      <li>{m.mail_calendar_how_outlook()}</li>
      <li>{m.mail_calendar_how_one()}</li>
    </ul>
  </section>
)

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = () => [{ title: `${m.mail_calendar_title()} – Evenground` }]
