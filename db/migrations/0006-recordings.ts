import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** What somebody said into a device, until it is typed and agreed. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  await db.schema
    .createTable('recording')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('recording_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('mime', 'text', notNull)
    .addColumn('bytes', isSqlite ? sql`blob` : sql`bytea`, notNull)
    .addColumn('at', isSqlite ? sql`integer` : sql`bigint`, notNull)
    .addPrimaryKeyConstraint('recording_pk', ['plan_id', 'recording_id'])
    .execute()
  await db.schema.createIndex('recording_member').on('recording').columns(['plan_id', 'member_id']).execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
