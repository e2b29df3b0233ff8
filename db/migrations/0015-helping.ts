import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Who may help whom to vote. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  await db.schema
    .createTable('helping')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('helper_id', 'text', notNull)
    .addColumn('ways', 'text', notNull)
    .addColumn('waives', 'text', notNull)
    .addColumn('recorded_by', 'text', notNull)
    .addColumn('agreed_at', isSqlite ? sql`integer` : sql`bigint`, notNull)
    .addColumn('paid', 'integer')
    .addPrimaryKeyConstraint('helping_pk', ['plan_id', 'member_id', 'helper_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
