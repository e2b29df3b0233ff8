import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

/** How a meeting was for those who were there. Without a time. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pulse')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('session_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('answers', 'text', notNull)
    .addPrimaryKeyConstraint('pulse_pk', ['plan_id', 'session_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
