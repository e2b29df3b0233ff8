import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** When somebody can come, as they said themselves. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  await db.schema
    .createTable('availability')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('week', 'text', notNull)
    .addColumn('own_time', 'integer', notNull)
    .addColumn('at', isSqlite ? sql`integer` : sql`bigint`, notNull)
    .addPrimaryKeyConstraint('availability_pk', ['plan_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
