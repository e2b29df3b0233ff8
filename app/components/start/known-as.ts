import type { AppLoadContext } from '@remix-run/node'
import type { InvitationPage } from '#server/context.ts'

/**
 * Whether this browser stands for somebody in the plan that an invitation is for: the person invited, or another one
 * (a shared tablet). Told apart by name, which is all that an invitation shows.
 */
export async function knownAs(
  context: AppLoadContext,
  { planId, name }: InvitationPage,
): Promise<'same' | 'other' | null> {
  const memberships = await context.memberships()
  if (!memberships.some((membership) => membership.planId === planId)) return null
  try {
    return (await context.view(planId)).me.name === name ? 'same' : 'other'
  } catch (error) {
    if (error instanceof Response) return null
    throw error
  }
}
