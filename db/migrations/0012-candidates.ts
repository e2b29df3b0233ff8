import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Who applied to take part, and how to reach them. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  await db.schema
    .createTable('candidate')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('round', 'integer', notNull)
    .addColumn('candidate_key', 'text', notNull)
    .addColumn('name', 'text')
    .addColumn('reach', 'text')
    .addColumn('side', 'text', notNull)
    .addColumn('profile', 'text', notNull)
    .addColumn('at', isSqlite ? sql`integer` : sql`bigint`, notNull)
    .addColumn('member_id', 'text')
    .addPrimaryKeyConstraint('candidate_pk', ['plan_id', 'round', 'candidate_key'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
