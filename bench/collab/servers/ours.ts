import { join } from 'node:path'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import type { Limits } from '#server/documents/limits.ts'
import { startDocumentsServer } from '#tests/support/documents-server.ts'
import { answerFrom } from './answer.ts'

/** `node ours.ts FOLDER [LIMITS]`: the documents on a file of their own, as in production; LIMITS is JSON. */
const [folder, limits = '{}'] = process.argv.slice(2)
const db = openDatabase({ file: join(folder!, 'evenground.db') })
await migrate(db)
const server = await startDocumentsServer(db, { limits: JSON.parse(limits) as Partial<Limits> })
answerFrom(server.port)
