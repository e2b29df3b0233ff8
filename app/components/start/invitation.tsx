import { Form, Link } from '@remix-run/react'
import { RoleDescription } from '#app/components/people/role-description.tsx'
import type { RoleWords } from '#app/components/plan/roles.ts'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Hidden } from '#app/components/ui/command-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { PageHeader, WhatNext } from '#app/components/ui/page-header.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import type { InvitationPage } from '#server/views/invitation-page.ts'
import * as m from '#words'

export type Invited = Omit<InvitationPage, 'role'> & {
  /** What they are there as, in words. */
  as: string
  role: { version: number; words: RoleWords | null } | null
}
type Props = {
  invitation: Invited
  commandId: string
  /** Whether this browser is somebody in that plan already: the same person, or somebody else. */
  known: 'same' | 'other' | null
}

/** Who is invited, to what, and what is asked of them: one press and they are in. */
export function Invitation({ invitation, commandId, known }: Props) {
  const { planTitle, place, question, name, planId, isMember, role } = invitation
  const parts = { name: () => <OwnWords>{name}</OwnWords> }
  return (
    <>
      <PageHeader
        title={<Rich text={isMember ? m.start_back_to() : m.start_invited_to()} parts={parts} />}
        lead={
          <p>
            <Rich
              text={m.start_invited_lead()}
              parts={{ plan: () => <OwnWords>{planTitle}</OwnWords>, place: () => <OwnWords>{place}</OwnWords> }}
            />
          </p>
        }
      />
      {known === 'other' ? (
        <Notice kind="careful">
          <p>{m.start_other_here()}</p>
        </Notice>
      ) : null}
      {known === 'same' ? (
        <Notice>
          <p>
            <Rich
              text={m.start_same_here()}
              parts={{ plan: (words) => <Link to={`/plans/${planId}`}>{words}</Link> }}
            />
          </p>
        </Notice>
      ) : null}
      <blockquote>
        <p>
          <OwnWords>{question}</OwnWords>
        </p>
      </blockquote>
      <Form method="post" reloadDocument>
        <Hidden name="commandId" value={commandId} />
        {role ? <JoinWithRole invitation={invitation} role={role} /> : <Button>{joinAs(name)}</Button>}
      </Form>
      <p>
        <Rich text={m.start_not_you()} parts={parts} />
      </p>
      <Seen invitation={invitation} />
      <WhatNext>
        <p>{m.start_invited_next()}</p>
      </WhatNext>
    </>
  )
}

const joinAs = (name: string) => (
  <span>
    <Rich text={m.start_join_as()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
  </span>
)

/** Both buttons join. Only the first says yes to the role, to the very words that stand above it. */
function JoinWithRole({ invitation, role }: { invitation: Invited; role: NonNullable<Invited['role']> }) {
  return (
    <Card warm as="section" labelledBy="role">
      <h2 id="role">{m.start_invited_role()}</h2>
      <RoleDescription words={role.words} />
      {invitation.side ? <p className="quiet">{m.start_join_hint()}</p> : null}
      <ButtonRow>
        <Button name="role" value={String(role.version)}>
          {m.start_join_and_agree()}
        </Button>
        <Button look="second">{m.start_join_first()}</Button>
      </ButtonRow>
    </Card>
  )
}

/** The name and the side that others see, before anybody joins under them. */
function Seen({ invitation: { name, side, as } }: { invitation: Invited }) {
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{m.start_invited_you()}</h2>
      <p>
        <Rich text={m.start_invited_name()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
      </p>
      {side ? (
        <p>
          {side === 'citizen' ? m.start_invited_citizen() : m.start_invited_professional()} {m.start_invited_side()}
        </p>
      ) : (
        <p>{m.start_invited_no_vote({ role: as })}</p>
      )}
    </section>
  )
}
