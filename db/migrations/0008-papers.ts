import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** In which forms people need papers, and whom a paper reached. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('paper_need')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('format', 'text', notNull)
    .addColumn('at', time, notNull)
    .addPrimaryKeyConstraint('paper_need_pk', ['plan_id', 'member_id', 'format'])
    .execute()
  await db.schema
    .createTable('paper_reach')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('paper_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('version', 'integer', notNull)
    .addColumn('opened_at', time)
    .addColumn('fits', 'integer')
    .addPrimaryKeyConstraint('paper_reach_pk', ['plan_id', 'paper_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
