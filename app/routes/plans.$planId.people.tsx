import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { afterPeople } from '#app/components/people/after.ts'
import { InviteForm } from '#app/components/people/invite-form.tsx'
import { LinkCard } from '#app/components/people/link-card.tsx'
import { openLinks } from '#app/components/people/links.ts'
import { MemberList, RolesToSign } from '#app/components/people/member-list.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { describeRole, inviteMember, reissueMember, signRole } from '#app/forms/members.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await planFor(context, params.planId)
  const links = await openLinks(context, view)
  const wanted = new URL(request.url).searchParams.get('link')
  return {
    ...{ members: view.members, me: view.me.id, guides: view.me.guides, commandId: context.newId() },
    // The link itself is never in an address: the page finds it by whom it is for.
    made: links.find((link) => link.memberId === wanted) ?? null,
    own: links.find((link) => link.mine) ?? null,
  }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, [inviteMember, reissueMember, signRole, describeRole], afterPeople(args.params.planId))

export default function People() {
  const { members, me, guides, made, own, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title="People"
      lead="Who takes part. Sides are counted so that citizens are at least half; every vote counts the same."
      commandId={commandId}
      next={
        <p>
          {guides
            ? 'Hand each person their own link. They join with one press, and read how you work together.'
            : 'Do you know somebody who should be here? Tell the guide.'}
        </p>
      }
    >
      {made ? (
        <div className="card">
          <LinkCard open={made} />
        </div>
      ) : null}
      {guides ? <RolesToSign members={members} /> : null}
      <MemberList members={members} guides={guides} me={me} />
      {guides ? <InviteForm /> : null}
      {guides ? (
        <p>
          <Link to="../cards">Print cards for everybody who has not joined yet</Link>
        </p>
      ) : null}
      {own && own !== made ? (
        <details>
          <summary>Your own link, for another device</summary>
          <LinkCard open={own} as="h3" />
        </details>
      ) : null}
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('People')
