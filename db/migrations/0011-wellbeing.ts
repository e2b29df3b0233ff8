import { type Kysely, sql } from 'kysely'

/** Who asked for support or left a meeting early, and whom that is for. Frozen in time: imports nothing of ours. */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against whatever schema stood before it
export async function up(db: Kysely<any>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('check_in')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('contact_id', 'text', notNull)
    .addColumn('asked', 'integer', notNull)
    .addColumn('since', time, notNull)
    .addColumn('offered_at', time)
    .addPrimaryKeyConstraint('check_in_pk', ['plan_id', 'member_id'])
    .execute()
}

// biome-ignore lint/suspicious/noExplicitAny: Kysely's builder type for a column
const notNull = (column: any) => column.notNull()
