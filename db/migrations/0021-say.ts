import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** What the group is asked in a meeting, and what people answered. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const number = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('group_ask')
    .addColumn('plan_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('ask', number, notNull)
    .execute()
  await db.schema
    .createTable('group_answer')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('ask', number, notNull)
    .addColumn('answer', 'text', notNull)
    .addPrimaryKeyConstraint('group_answer_pk', ['plan_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
