import type { AppLoadContext } from '@remix-run/node'
import { readPart } from '#app/components/suggestions/read-part.ts'

/** The reader's own words that others took out of one part. */
export async function readLost(context: AppLoadContext, planId: string | undefined, key: string | undefined) {
  const { section, plan, me } = await readPart(context, planId, key)
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    mayReturn: me.mayWrite && section.state === 'drafting',
    losses: await context.history.lost(plan.id, section.key),
  }
}
export type LostPage = Awaited<ReturnType<typeof readLost>>
