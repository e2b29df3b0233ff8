import type { PluginTransformQueryArgs, RootOperationNode } from 'kysely'
import type { Db } from '#db/client.ts'

/** While set: updates can't be written, nothing can be read, or answers wait. */
export type Broken = { insert?: boolean; select?: boolean; held?: Promise<void> }

/** The same database, except for what the test says is broken at the moment. */
export const breakable = (db: Db, broken: Broken): Db =>
  db.withPlugin({
    transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => {
      const writesUpdate = node.kind === 'InsertQueryNode' && JSON.stringify(node).includes('document_update')
      if (broken.insert && writesUpdate) throw new Error('disk full')
      if (broken.select && node.kind === 'SelectQueryNode') throw new Error('no connection')
      return node
    },
    transformResult: async ({ result }) => {
      await broken.held
      return result
    },
  })
