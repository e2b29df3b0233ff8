import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

/** Who asked for a fresh start in a vote, and whom. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  await db.schema
    .createTable('ballot_afresh')
    .addColumn('ballot_id', 'text', notNull)
    .addColumn('seat_mac', 'text', notNull)
    .addColumn('sealed', isSqlite ? 'blob' : 'bytea', notNull)
    .addPrimaryKeyConstraint('ballot_afresh_pk', ['ballot_id', 'seat_mac'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
