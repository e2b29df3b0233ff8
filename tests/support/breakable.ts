import { type PluginTransformQueryArgs, type RootOperationNode, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { TestDatabase } from './databases.ts'

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

/** From now on the database refuses every update of a document, as a full disk would; of one plan only, if it is named. */
export async function refuseUpdates({ db, location }: TestDatabase, planId?: string): Promise<void> {
  const which = planId === undefined ? 'true' : `new.plan_id = '${planId}'`
  const trigger = 'create trigger broken before insert on document_update'
  const statements =
    'file' in location
      ? [`${trigger} when ${which} begin select raise(abort, 'disk full'); end`]
      : [
          "create function broken() returns trigger as $$ begin raise 'disk full'; end $$ language plpgsql",
          `${trigger} for each row when (${which}) execute function broken()`,
        ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

export async function acceptUpdates({ db, location }: TestDatabase): Promise<void> {
  await sql.raw(`drop trigger broken${'file' in location ? '' : ' on document_update'}`).execute(db)
}
