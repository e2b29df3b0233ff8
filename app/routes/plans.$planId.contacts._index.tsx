import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Person } from '#app/components/contacts/person.tsx'
import { readContacts } from '#app/components/contacts/read-contacts.ts'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import * as forms from '#app/forms/contacts.ts'
import * as m from '#words'

export const loader = ({ context, params }: LoaderFunctionArgs) => readContacts(context, params.planId)

const DONE: Record<string, string> = { 'contact.plan': 'contact-planned', 'contact.reach': 'contact-reached' }

export const action = (args: ActionFunctionArgs) =>
  act(args, Object.values(forms), ({ type }) => `/plans/${args.params.planId}/contacts?done=${DONE[type]}`)

/** For the guide alone: whom a page on a screen does not reach, what to say to them, and what to send. */
export default function Contacts() {
  const page = useLoaderData<typeof loader>()
  return (
    <Page
      title={m.contacts_title()}
      lead={m.contacts_lead()}
      commandId={page.commandId}
      next={
        <>
          <p>{m.contacts_next()}</p>
          <p>
            <Link to={`/plans/${page.planId}/meetings`}>{m.contacts_back()}</Link>
          </p>
        </>
      }
    >
      {page.people.length === 0 ? (
        <Empty title={m.contacts_none()}>
          <p>{m.contacts_none_why()}</p>
        </Empty>
      ) : (
        <section aria-labelledby="people">
          <h2 id="people">{m.contacts_people()}</h2>
          <Rows>
            {page.people.map((person) => (
              <Row key={person.id} id={person.id}>
                <Person page={page} person={person} />
              </Row>
            ))}
          </Rows>
        </section>
      )}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.contacts_title())
