import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Answers that are hidden, and when they are to be shown. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('hidden_answer')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('question_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('typed_by', 'text', notNull)
    .addColumn('words', 'text')
    .addColumn('unnamed', 'integer', notNull)
    .addColumn('at', time, notNull)
    .addPrimaryKeyConstraint('hidden_answer_pk', ['plan_id', 'question_id', 'member_id', 'typed_by'])
    .execute()
  await db.schema
    .createTable('question_due')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('question_id', 'text', notNull)
    .addColumn('at', time, notNull)
    .addPrimaryKeyConstraint('question_due_pk', ['plan_id', 'question_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
