import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { afterPeople } from '#app/components/people/after.ts'
import { InviteForm } from '#app/components/people/invite-form.tsx'
import { LinkCard } from '#app/components/people/link-card.tsx'
import { readPeople } from '#app/components/people/read-people.ts'
import { RolesToSign } from '#app/components/people/roles-to-sign.tsx'
import { Sides } from '#app/components/people/sides.tsx'
import { ButtonLink, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { ContactLine } from '#app/components/wellbeing/contact-line.tsx'
import { act } from '#app/forms/act.ts'
import { describeRole, inviteMember, reissueMember, signRole } from '#app/forms/members.ts'
import * as m from '#words'

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  readPeople(context, params.planId, new URL(request.url).searchParams.get('link'))

export const action = (args: ActionFunctionArgs) =>
  act(args, [inviteMember, reissueMember, signRole, describeRole], afterPeople(args.params.planId))

export default function People() {
  const page = useLoaderData<typeof loader>()
  const { guides, isAlone, proposed, made, own, commandId } = page
  return (
    <Page title={m.people_page()} lead={m.people_lead()} commandId={commandId} next={<Next {...page} />}>
      {made ? (
        <Card warm>
          <LinkCard open={made} />
        </Card>
      ) : null}
      <RolesToSign proposed={proposed} />
      {/* Whoever is alone has one thing to do. */}
      {guides && isAlone ? <InviteForm /> : null}
      {guides && !isAlone ? (
        <ButtonRow>
          <ButtonLink to="../people#invite">{m.people_invite()}</ButtonLink>
          <ButtonLink to="../cards" look="second">
            {m.people_cards_link()}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Sides {...page} />
      <ContactLine planId={page.planId} contact={page.contact} />
      <p>
        <Link to="../doors">{m.people_doors_link()}</Link>
      </p>
      <p>
        <Link to="../interests">{m.people_interests_link()}</Link>
      </p>
      <p>
        <Link to="../recruitment">{m.recruitment_link()}</Link>
      </p>
      {guides && !isAlone ? <InviteForm /> : null}
      {own ? (
        <details>
          <summary>{m.people_own_link()}</summary>
          <LinkCard open={own} as="h3" />
        </details>
      ) : null}
    </Page>
  )
}

function Next({ guides, scopeIsMissing }: { guides: boolean; scopeIsMissing: boolean }) {
  if (!guides) return <p>{m.people_next_member()}</p>
  return (
    <p>
      {m.people_next_guide()}{' '}
      {scopeIsMissing ? (
        <Rich text={m.people_next_scope()} parts={{ scope: (words) => <Link to="../scope">{words}</Link> }} />
      ) : null}
    </p>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.people_page())
