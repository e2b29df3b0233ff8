import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Who asked for support or left a meeting early, and whom that is for. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('check_in')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('contact_id', 'text', notNull)
    .addColumn('asked', 'integer', notNull)
    .addColumn('since', time, notNull)
    .addColumn('offered_at', time)
    .addPrimaryKeyConstraint('check_in_pk', ['plan_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
