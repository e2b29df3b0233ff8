import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

/** What people tell the guide of somebody's conduct, and what the guide did about it. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conduct_report')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('report_id', 'text', notNull)
    .addColumn('session_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('reader_id', 'text')
    .addColumn('words', 'text', notNull)
    .addPrimaryKeyConstraint('conduct_report_pk', ['plan_id', 'report_id'])
    .execute()
  await db.schema
    .createTable('conduct_step')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('step', 'integer', notNull)
    .addColumn('session_id', 'text', notNull)
    .addColumn('at', 'bigint', notNull)
    .addColumn('until', 'bigint')
    .addColumn('seen', 'integer', notNull)
    .addColumn('content', 'text')
    .addPrimaryKeyConstraint('conduct_step_pk', ['plan_id', 'member_id', 'step'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
