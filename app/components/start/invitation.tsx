import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Hidden } from '#app/components/ui/command-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHeader, WhatNext } from '#app/components/ui/page-header.tsx'
import type { InvitationPage } from '#server/context.ts'

type Props = {
  invitation: InvitationPage
  commandId: string
  /** Whether this browser is somebody in that plan already: the same person, or somebody else. */
  known: 'same' | 'other' | null
  problem: string | undefined
}

export function Invitation({ invitation, commandId, known, problem }: Props) {
  const { usable, planTitle, name, planId } = invitation
  if (problem || !usable) return <Spent invitation={invitation} known={known} problem={problem} />
  return (
    <>
      <PageHeader title={`Continue as ${name}`} lead={`This link is for ${name}, in the plan “${planTitle}”.`} />
      {known === 'other' ? (
        <Notice kind="careful">
          <p>
            Somebody else uses this browser for the same plan. If you go on, this browser will be yours, and they need
            their own link again.
          </p>
        </Notice>
      ) : null}
      {known === 'same' ? (
        <Notice>
          <p>
            This browser knows you already. <Link to={`/plans/${planId}`}>Open the plan</Link>. Keep the link for
            another device.
          </p>
        </Notice>
      ) : null}
      <Form method="post" reloadDocument>
        <Hidden name="commandId" value={commandId} />
        <Button>Continue as {name}</Button>
      </Form>
      <p>Not you? Then do not go on. Give the link to {name}, or tell the person who gave it to you.</p>
      <WhatNext>
        <p>
          You read how the group works together, see what your role is, and can say yes or ask for something else. The
          link works once; after that this browser knows you.
        </p>
      </WhatNext>
    </>
  )
}

function Spent({ invitation, known, problem }: Omit<Props, 'commandId'>) {
  const { used, planTitle, planId } = invitation
  return (
    <>
      <PageHeader
        title={used ? 'This link was used already' : 'This link is too old'}
        lead={`It was for the plan “${planTitle}”.`}
      />
      <p>
        {problem ??
          (used
            ? 'A link works once. If it was not you who used it, tell the guide of the plan at once.'
            : 'Links wait for 60 days.')}
      </p>
      {known ? (
        <p>
          This browser is in that plan already. <Link to={`/plans/${planId}`}>Open the plan</Link>.
        </p>
      ) : null}
      <WhatNext>
        <p>Ask the person who gave you the link, or the guide of the plan. They can give you a new one in a minute.</p>
      </WhatNext>
    </>
  )
}
