import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** When somebody is called or written to, and when they were reached. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('contact')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('planned_for', time, notNull)
    .addColumn('reached_at', time)
    .addPrimaryKeyConstraint('contact_pk', ['plan_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
