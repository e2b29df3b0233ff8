import type { PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type RefusalRow = { last_at: number; repeats: number; total: number }

export function findRefusal(db: Reader, planId: PlanId, fingerprint: string): Promise<RefusalRow | undefined> {
  return db
    .selectFrom('refusal')
    .where('plan_id', '=', planId)
    .where('fingerprint', '=', fingerprint)
    .select(['last_at', 'repeats', 'total'])
    .executeTakeFirst()
}

export async function saveRefusal(
  db: Writer,
  planId: PlanId,
  fingerprint: string,
  ruleId: string,
  row: RefusalRow,
): Promise<void> {
  await db
    .insertInto('refusal')
    .values({ plan_id: planId, fingerprint, rule_id: ruleId, ...row })
    .onConflict((conflict) => conflict.columns(['plan_id', 'fingerprint']).doUpdateSet(row))
    .execute()
}

/** How often each rule said no in this plan, logged or only counted. */
export async function countRefusals(db: Reader, planId: PlanId): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('refusal')
    .where('plan_id', '=', planId)
    .groupBy('rule_id')
    .select((eb) => ['rule_id', eb.fn.sum<number | string>('total').as('times')])
    .execute()
  return Object.fromEntries(rows.map((row) => [row.rule_id, Number(row.times)]))
}
