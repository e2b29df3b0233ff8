import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Codes by which people come into meetings, and browsers that several people use. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('entry_code')
    .addColumn('code_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('plan_id', 'text', notNull)
    .addColumn('session_id', 'text', notNull)
    .addColumn('member_id', 'text')
    .addColumn('derivation', 'text', notNull)
    .addColumn('created_at', time, notNull)
    .addColumn('used_at', time)
    .execute()
  await db.schema.createIndex('entry_code_member').on('entry_code').columns(['plan_id', 'member_id']).execute()
  await db.schema
    .createTable('device')
    .addColumn('token_hash', 'text', notNull)
    .addColumn('plan_id', 'text', notNull)
    .addColumn('seen_at', time, notNull)
    .addPrimaryKeyConstraint('device_pk', ['token_hash', 'plan_id'])
    .execute()
  await db.schema
    .createTable('device_member')
    .addColumn('token_hash', 'text', notNull)
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('picture', 'text', notNull)
    .addColumn('pin_hash', 'text', notNull)
    .addColumn('wrong', 'integer', notNull)
    .addColumn('wait_until', time, notNull)
    .addPrimaryKeyConstraint('device_member_pk', ['token_hash', 'plan_id', 'member_id'])
    .addUniqueConstraint('device_member_picture', ['token_hash', 'plan_id', 'picture'])
    .execute()
  await db.schema.createIndex('device_member_member').on('device_member').columns(['plan_id', 'member_id']).execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
