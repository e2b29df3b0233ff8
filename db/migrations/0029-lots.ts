import { type Kysely, sql } from 'kysely'

/** Until when both halves of a lot are waited for after a tie, and the result once it is drawn. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema.alterTable('ballot').addColumn('lot_due', time).execute()
  await db.schema.alterTable('ballot').addColumn('drawn', 'text').execute()
}
