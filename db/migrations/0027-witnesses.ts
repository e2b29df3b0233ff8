import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'

/** How far the witnesses of a log have signed it, and their signatures. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const time = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('witness_contact')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('vkey', 'text', notNull)
    .addColumn('size', 'integer', notNull)
    .addColumn('tries', 'integer', notNull)
    .addColumn('next_at', time, notNull)
    .addColumn('trouble', 'text')
    .addPrimaryKeyConstraint('witness_contact_pk', ['plan_id', 'vkey'])
    .execute()
  await db.schema
    .createTable('cosignature')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('size', 'integer', notNull)
    .addColumn('vkey', 'text', notNull)
    .addColumn('checkpoint', 'text', notNull)
    .addColumn('line', 'text', notNull)
    .addColumn('seconds', time, notNull)
    .addPrimaryKeyConstraint('cosignature_pk', ['plan_id', 'size', 'vkey'])
    .execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
