import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Mail to people who asked for it, and calendars that follow them. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('mail_address')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('address_id', 'text', notNull)
    .addColumn('address', 'text', notNull)
    .addColumn('locale', 'text', notNull)
    .addColumn('zone', 'text', notNull)
    .addColumn('state', 'text', notNull)
    .addColumn('confirm_hash', 'text', unique)
    .addColumn('off_hash', 'text', unique)
    .addColumn('asked_at', time, notNull)
    .addColumn('invitations', 'integer', notNull)
    .addColumn('words', 'integer', notNull)
    .addColumn('news_at', time, notNull)
    .addColumn('digest', 'text', notNull)
    .addColumn('digest_at', time, notNull)
    .addPrimaryKeyConstraint('mail_address_pk', ['plan_id', 'member_id'])
    .execute()
  await db.schema
    .createTable('mail_outbox')
    .addColumn('message_id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('what', 'text', notNull)
    .addColumn('state', 'text', notNull)
    .addColumn('tries', 'integer', notNull)
    .addColumn('due_at', time, notNull)
    .execute()
  await db.schema.createIndex('mail_outbox_due').on('mail_outbox').columns(['state', 'due_at']).execute()
  await db.schema
    .createTable('calendar_feed')
    .addColumn('feed_id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', unique)
    .addColumn('locale', 'text', notNull)
    .execute()
  await db.schema
    .createTable('calendar_feed_member')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('feed_id', 'text', notNull)
    .addPrimaryKeyConstraint('calendar_feed_member_pk', ['plan_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
const unique = (column: ColumnDefinitionBuilder) => column.notNull().unique()
