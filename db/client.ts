import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import {
  type DatabaseIntrospector,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { appendsAtOnce } from './append-at-once.ts'
import { preparedOnce } from './prepared.ts'
import type { Database } from './schema.ts'

/** Both a Kysely and a Transaction fit. */
export type Reader = Pick<Kysely<Database>, 'selectFrom'>
/** Only inside a transaction; on SQLite an outer `db` used in one would wait for itself for ever. */
export type Writer = Transaction<Database>
export type Db = Kysely<Database>
export type { DatabaseIntrospector }

/** Where to keep things: a file for SQLite, or `postgres://…`. */
export type Location = { file: string } | { url: string }

export function openDatabase(location: Location): Db {
  return 'url' in location ? openPostgres(location.url) : openSqlite(location.file)
}

function openSqlite(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new SqliteDatabase(file)
  database.pragma('journal_mode = WAL')
  // An acknowledged write survives a power cut.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // Deleted seats and texts are overwritten, not only unlinked.
  database.pragma('secure_delete = ON')
  const db = new Kysely<Database>({ dialect: new TransactionalSqlite({ database: preparedOnce(database) }) })
  appendsAtOnce(db, database)
  return db
}

/** SQLite can roll back a failed migration, although Kysely's adapter says otherwise. */
class TransactionalSqlite extends SqliteDialect {
  override createAdapter() {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl() {
        return true
      }
    })()
  }
}

const INT8 = 20

function openPostgres(connectionString: string): Db {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    // Our whole numbers stay below 2^53; the driver would hand them out as text.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) },
  })
  // Without a listener, a connection that dies while idle would end the process.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

export const isPostgres = (db: Db | Writer): boolean => db.getExecutor().adapter instanceof PostgresAdapter

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Did two transactions get in each other's way, so that trying again may do? (Busy file; serialisation, deadlock.) */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error)
  return code.startsWith('SQLITE_BUSY') || code === '40001' || code === '40P01'
}

/** Did this statement break a unique key? */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error)
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
