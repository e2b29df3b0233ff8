import type { SqliteDatabase } from 'kysely'
import { LRUCache } from 'lru-cache'

/** Every query that the program makes, many times over; those with a list of values differ by how long it is. */
const MAX_STATEMENTS = 1_000

/** Kysely prepares each statement anew, which takes longer than running it: here each is prepared once. */
export function preparedOnce(database: SqliteDatabase): SqliteDatabase {
  const statements = new LRUCache<string, ReturnType<SqliteDatabase['prepare']>>({
    max: MAX_STATEMENTS,
    memoMethod: (sql) => database.prepare(sql),
  })
  return {
    close: () => database.close(),
    prepare: (sql) => statements.memo(sql),
  }
}
