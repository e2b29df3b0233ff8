import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readWelcome } from '#app/components/people/read-welcome.ts'
import { GroupAgreement, HowTo, MyName, MyRole, OpenForYou } from '#app/components/people/welcome.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { act } from '#app/forms/act.ts'
import { describeRole, renameMember, signRole } from '#app/forms/members.ts'
import * as m from '#words'

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...readWelcome(await planFor(context, params.planId)), commandId: context.newId() }
}

const DONE: Record<string, string> = {
  'member.rename': 'renamed',
  'role.sign': 'role-agreed',
  'role.describe': 'role-proposed',
}

export const action = (args: ActionFunctionArgs) =>
  act(
    args,
    [renameMember, signRole, describeRole],
    ({ type }) => `/plans/${args.params.planId}/welcome?done=${DONE[type]}`,
  )

export default function Welcome() {
  const { plan, name, guides, votes, role, jobs, voteWithoutSeat, commandId } = useLoaderData<typeof loader>()
  const myRole = <MyRole role={role} guides={guides} votes={votes} />
  const isAgreed = !role || role.signedBy.member
  return (
    <Page
      title={<Rich text={m.people_welcome()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />}
      lead={
        <p>
          <Rich
            text={m.people_welcome_lead()}
            parts={{ plan: () => <OwnWords>{plan.title}</OwnWords>, place: () => <OwnWords>{plan.place}</OwnWords> }}
          />
        </p>
      }
      commandId={commandId}
      next={
        <p>
          <Rich
            text={m.people_welcome_next()}
            parts={{ plan: (words) => <Link to={`/plans/${plan.id}`}>{words}</Link> }}
          />
        </p>
      }
    >
      {isAgreed ? null : myRole}
      <OpenForYou jobs={jobs} voteWithoutSeat={voteWithoutSeat} />
      <HowTo guides={guides} />
      <GroupAgreement method={plan.method} />
      {isAgreed ? myRole : null}
      <MyName name={name} />
    </Page>
  )
}

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled(m.people_welcome_page())
