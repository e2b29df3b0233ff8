import type { PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type DemoRow = { planId: PlanId; locale: string; number: number; createdAt: number }

/** The demo that visitors get in this language. */
export async function findCurrentDemo(db: Reader, locale: string): Promise<DemoRow | undefined> {
  const row = await db
    .selectFrom('demo_plan')
    .where('locale', '=', locale)
    .orderBy('number', 'desc')
    .limit(1)
    .selectAll()
    .executeTakeFirst()
  return row && toDemo(row)
}

/** This plan, if it is a demo. */
export async function findDemo(db: Reader, planId: PlanId): Promise<DemoRow | undefined> {
  const row = await db.selectFrom('demo_plan').where('plan_id', '=', planId).selectAll().executeTakeFirst()
  return row && toDemo(row)
}

/** Breaks a unique key if somebody else has made the demo of this number. */
export async function insertDemo(db: Writer, { planId, locale, number, createdAt }: DemoRow): Promise<void> {
  await db.insertInto('demo_plan').values({ plan_id: planId, locale, number, created_at: createdAt }).execute()
}

const toDemo = (row: { plan_id: string; locale: string; number: number; created_at: number }): DemoRow => {
  const { plan_id: planId, locale, number, created_at: createdAt } = row
  return { planId: planId as PlanId, locale, number, createdAt }
}
