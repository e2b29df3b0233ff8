import { type ColumnDefinitionBuilder, type Kysely, type SqlBool, sql } from 'kysely'

/** Moments of a text that one comes back to, and words that somebody lost. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>, isSqlite: boolean): Promise<void> {
  const bigint = isSqlite ? sql`integer` : sql`bigint`
  await db.schema
    .createTable('document_version')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('version_id', 'text', notNull)
    .addColumn('section', 'text', notNull)
    .addColumn('seq', bigint, notNull)
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql<SqlBool>`kind in ('named', 'frozen', 'vote', 'session', 'agreed', 'restore')`),
    )
    .addColumn('name', 'text')
    .addColumn('about', 'text')
    .addColumn('member_id', 'text', notNull)
    .addColumn('at', bigint, notNull)
    .addPrimaryKeyConstraint('document_version_pk', ['plan_id', 'version_id'])
    .execute()
  await db.schema
    .createIndex('document_version_section')
    .on('document_version')
    .columns(['plan_id', 'section', 'seq'])
    .execute()
  await db.schema
    .createTable('lost_words')
    .addColumn('plan_id', 'text', notNull)
    .addColumn('lost_id', 'text', notNull)
    .addColumn('section', 'text', notNull)
    .addColumn('member_id', 'text', notNull)
    .addColumn('before', bigint, notNull)
    .addColumn('words', 'text', notNull)
    .addColumn('state', 'text', (c) => c.notNull().check(sql<SqlBool>`state in ('open', 'back', 'fine')`))
    .addColumn('at', bigint, notNull)
    .addPrimaryKeyConstraint('lost_words_pk', ['plan_id', 'lost_id'])
    .execute()
  await db.schema.createIndex('lost_words_member').on('lost_words').columns(['plan_id', 'member_id', 'state']).execute()
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
