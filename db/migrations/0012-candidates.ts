import { type Kysely, sql } from 'kysely'

/** Who applied to take part, and how to reach them. Frozen in time: imports nothing of ours. */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against whatever schema stood before it
export async function up(db: Kysely<any>, isSqlite: boolean): Promise<void> {
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

// biome-ignore lint/suspicious/noExplicitAny: Kysely's builder type for a column
const notNull = (column: any) => column.notNull()
