import type { Kysely } from 'kysely'

/** Whose answer to the group was taken down in the room. Frozen in time: imports nothing of ours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('group_answer')
    .addColumn('by_hand', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
