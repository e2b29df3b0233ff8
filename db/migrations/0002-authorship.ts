import { type Kysely, sql } from 'kysely'

/**
 * Frozen in time. Who wrote words that somebody else moved stands beside the update that moved them: it comes and goes
 * with that row, is written in one statement with it, and is read where the row is read. Rows of their own, one for each
 * stretch, would be read in full each time a text is opened, and would let one Enter in a paragraph that many wrote
 * together add a hundred.
 */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const bytes = isSqlite ? sql`blob` : sql`bytea`
  await db.schema.alterTable('document_update').addColumn('credits', bytes).execute()
  await db.schema.alterTable('document_snapshot').addColumn('credits', bytes).execute()
  await db.schema.alterTable('document_snapshot').addColumn('deleted', bytes).execute()
}
