import { type PluginTransformQueryArgs, type RootOperationNode, sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** While set: nothing can be read, or answers wait. */
export type Broken = { select?: boolean; held?: Promise<void> }

/** The same database, except for what the test says is broken at the moment. */
export const breakable = (db: Db, broken: Broken): Db =>
  db.withPlugin({
    transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => {
      if (broken.select && node.kind === 'SelectQueryNode') throw new Error('no connection')
      return node
    },
    transformResult: async ({ result }) => {
      await broken.held
      return result
    },
  })

/** From now on SQLite refuses every update of a document; of one plan only, if it is named. */
export async function refuseUpdates(db: Db, planId?: string): Promise<void> {
  const which = planId === undefined ? '1' : `new.plan_id = '${planId}'`
  await sql
    .raw(
      `create trigger broken before insert on document_update when ${which} begin select raise(abort, 'disk full'); end`,
    )
    .execute(db)
}

export async function acceptUpdates(db: Db): Promise<void> {
  await sql`drop trigger broken`.execute(db)
}
