import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** What to provide for whom, how far it is at each meeting, and who stays away. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('access_need')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('provision', 'text', notNull)
    .addColumn('words', 'text')
    .addPrimaryKeyConstraint('access_need_pk', ['plan_id', 'member_id', 'provision'])
    .execute()
  await db.schema
    .createTable('access_provision')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('session_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('provision', 'text', notNull)
    .addColumn('state', 'text')
    .addColumn('people', 'integer', notNull)
    .addColumn('booked_at', time)
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('access_provision_pk', ['plan_id', 'session_id', 'member_id', 'provision'])
    .execute()
  await db.schema
    .createTable('session_away')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('session_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addPrimaryKeyConstraint('session_away_pk', ['plan_id', 'session_id', 'member_id'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
