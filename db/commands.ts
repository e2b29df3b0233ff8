import type { CommandId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type StoredCommand = { actor: string; fingerprint: string; outcome: string }

/** What came of this command the first time, if there was one. */
export function findCommand(db: Reader, planId: PlanId, id: CommandId): Promise<StoredCommand | undefined> {
  return db
    .selectFrom('command')
    .where('plan_id', '=', planId)
    .where('command_id', '=', id)
    .select(['actor', 'fingerprint', 'outcome'])
    .executeTakeFirst()
}

/** Fails on a unique key if the same command was stored meanwhile. */
export async function insertCommand(
  db: Writer,
  planId: PlanId,
  id: CommandId,
  command: StoredCommand & { at: number },
): Promise<void> {
  await db
    .insertInto('command')
    .values({ plan_id: planId, command_id: id, ...command })
    .execute()
}
