import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** Which card somebody shows in the open meeting. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('card')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('card', 'text', notNull)
    .addColumn('at', time, notNull)
    .addPrimaryKeyConstraint('card_pk', ['plan_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
