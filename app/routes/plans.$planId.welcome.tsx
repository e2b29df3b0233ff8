import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GroupAgreement, MyName, MyRole } from '#app/components/people/welcome.tsx'
import { planFor } from '#app/components/plan/load.ts'
import { titled } from '#app/components/ui/meta.ts'
import { Page } from '#app/components/ui/page.tsx'
import { act } from '#app/forms/act.ts'
import { describeRole, renameMember, signRole } from '#app/forms/members.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { plan, me, members } = await planFor(context, params.planId)
  const role = members.find((member) => member.id === me.id)?.role ?? null
  return { plan, name: me.name, guides: me.guides, votes: me.mayWrite, role, commandId: context.newId() }
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
  const { plan, name, guides, votes, role, commandId } = useLoaderData<typeof loader>()
  return (
    <Page
      title={`Welcome, ${name}`}
      lead={`This is the plan “${plan.title}” for ${plan.place}.`}
      commandId={commandId}
      next={<Next planId={plan.id} />}
    >
      <GroupAgreement method={plan.method} />
      <MyRole role={role} guides={guides} votes={votes} />
      <MyName name={name} />
    </Page>
  )
}

const Next = ({ planId }: { planId: string }) => (
  <p>
    <a href={`/plans/${planId}`}>Go to the plan</a>. It shows what is written so far, what is being voted on, and what
    waits for you.
  </p>
)

export { RouteError as ErrorBoundary } from '#app/components/ui/route-error.tsx'

export const meta = titled('Welcome')
