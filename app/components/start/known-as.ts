import type { AppLoadContext } from '@remix-run/node'
import type { InvitationPage } from '#server/views/invitation-page.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** Whom this browser stands for in the plan that an invitation is for: the person invited, or another one. */
export type Known = { by: 'same' | 'other'; view: PlanView }

/** Null where this browser is nobody there. (Another one: a tablet that is shared.) */
export async function knownAs(context: AppLoadContext, { planId, memberId }: InvitationPage): Promise<Known | null> {
  const memberships = await context.memberships()
  const membership = memberships.find((one) => one.planId === planId)
  if (!membership) return null
  try {
    return { by: membership.memberId === memberId ? 'same' : 'other', view: await context.view(planId) }
  } catch (error) {
    if (error instanceof Response) return null
    throw error
  }
}
