import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Titles } from './events.ts'

/** What the plan and its meetings are called: every member may know. */
export async function readTitles(db: Reader, planId: PlanId, { title, sessions }: PlanState): Promise<Titles> {
  const seals = [...sessions.values()].map((session) => session.title)
  const sealed = await listSealed(db, planId, title ? [title, ...seals] : seals)
  const textOf = (wanted: string | null) => {
    const value = sealed.find(({ seal }) => seal === wanted)?.value
    return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : null
  }
  return { plan: textOf(title) ?? '', of: (session) => textOf(session.title) }
}
