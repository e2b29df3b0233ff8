import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Who has the floor since when, which the log doesn't say. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('floor_clock')
    .addColumn('plan_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session_id', 'text', notNull)
    .addColumn('member_id', 'text')
    .addColumn('started_at', time)
    .addColumn('limit_ms', 'integer', notNull)
    .addColumn('paused_at', time)
    .addColumn('paused_ms', 'integer', notNull)
    .addColumn('told', 'integer', notNull)
    .addColumn('held_since', time)
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
