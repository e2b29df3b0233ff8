import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { readConfig } from '../config.ts'
import { databaseFile } from '../server.ts'
import type { CliCommand } from './io.ts'

export const migrateCommand: CliCommand = async (_argv, io) => {
  const config = readConfig(io.environment)
  const db = openDatabase(config.DATABASE_URL ? { url: config.DATABASE_URL } : { file: databaseFile(config) })
  try {
    const done = await migrate(db)
    io.stdout(done.length > 0 ? `Done: ${done.join(', ')}.\n` : 'The database is up to date.\n')
    return 0
  } finally {
    await db.destroy()
  }
}
