import { Link } from '@remix-run/react'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { PageHeader, WhatNext } from '#app/components/ui/page-header.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import type { InvitationPage } from '#server/views/invitation-page.ts'
import * as m from '#words'

type Props = {
  invitation: Pick<InvitationPage, 'used' | 'planTitle' | 'planId'>
  known: 'same' | 'other' | null
  /** Why joining did not go through just now. */
  problem: string | undefined
}

/** A link that lets nobody in any more: why, and who can help. */
export function Spent({ invitation: { used, planTitle, planId }, known, problem }: Props) {
  return (
    <>
      <PageHeader
        title={used ? m.start_link_used() : m.start_link_old()}
        lead={
          <p>
            <Rich text={m.start_link_for()} parts={{ plan: () => <OwnWords>{planTitle}</OwnWords> }} />
          </p>
        }
      />
      <p>{problem ?? (used ? m.start_link_used_words() : m.start_link_old_words())}</p>
      {known ? (
        <p>
          <Rich text={m.start_link_here()} parts={{ plan: (words) => <Link to={`/plans/${planId}`}>{words}</Link> }} />
        </p>
      ) : null}
      <WhatNext>
        <p>{m.start_link_next()}</p>
      </WhatNext>
    </>
  )
}
