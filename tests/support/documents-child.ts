import { openDatabase } from '#db/client.ts'
import { startDocumentsServer } from './documents-server.ts'

/** A documents server as a process of its own, to be killed: `node documents-child.ts FILE PORT`. Says when it listens. */
const [file, port] = process.argv.slice(2)
const limits = { updatesPerSecond: 100_000, burst: 100_000 }
const server = await startDocumentsServer(openDatabase({ file: file! }), { port: Number(port), limits })
process.stdout.write(`${server.port}\n`)
