import { type ColumnDefinitionBuilder, type Kysely, type SqlBool, sql } from 'kysely'

/** Threads that stand beside a text, and what was said in them. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const bigint = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('comment_thread')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('thread_id', 'text', notNull)
    .addColumn('section', 'text', notNull)
    .addColumn('quote', 'text', notNull)
    .addColumn('state', 'text', (c) => c.notNull().check(sql<SqlBool>`state in ('open', 'resolved')`))
    .addColumn('resolved_by', 'text')
    .addColumn('resolved_at', bigint)
    .addColumn('at', bigint, notNull)
    .addPrimaryKeyConstraint('comment_thread_pk', ['plan_id', 'thread_id'])
    .execute()
  await db.schema
    .createIndex('comment_thread_section')
    .on('comment_thread')
    .columns(['plan_id', 'section', 'state'])
    .execute()
  await db.schema
    .createTable('comment')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('comment_id', 'text', notNull)
    .addColumn('thread_id', 'text', notNull)
    .addColumn('number', 'integer', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('text', 'text')
    .addColumn('at', bigint, notNull)
    .addColumn('changed_at', bigint)
    .addPrimaryKeyConstraint('comment_pk', ['plan_id', 'comment_id'])
    .addUniqueConstraint('comment_number', ['plan_id', 'thread_id', 'number'])
    .execute()
  await db.schema.createIndex('comment_member').on('comment').columns(['plan_id', 'member_id']).execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
