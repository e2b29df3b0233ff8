import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Db, type Location, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'

export type Dialect = 'sqlite' | 'postgres'

/** SQLite always; PostgreSQL where tests/support/postgres.ts could start one. */
export const DIALECTS: readonly Dialect[] = process.env.TEST_DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite']

export type TestDatabase = {
  db: Db
  /** To open the same database again, as another process would. */
  location: Location
  /** Closes it and removes every trace of it. */
  remove: () => Promise<void>
}

/** A fresh, migrated database of its own for one test. Call `remove` when done. */
export async function openTestDatabase(dialect: Dialect = 'sqlite'): Promise<TestDatabase> {
  const { location, drop } = dialect === 'postgres' ? await createPostgres() : createFile()
  const db = openDatabase(location)
  await migrate(db)
  return {
    db,
    location,
    remove: async () => {
      await db.destroy()
      await drop()
    },
  }
}

function createFile() {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-test-'))
  return {
    location: { file: join(folder, 'test.sqlite') },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function createPostgres() {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('There is no PostgreSQL here: loop over DIALECTS.')
  const name = `test_${randomBytes(8).toString('hex')}`
  await atServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    location: { url: url.href },
    drop: () => atServer(server, `drop database if exists ${name} with (force)`),
  }
}

async function atServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
