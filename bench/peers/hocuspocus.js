import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'
import { answerFrom } from '../collab/servers/answer.ts'

// `node hocuspocus.js FOLDER`: Hocuspocus with its own settings and its SQLite extension.
const [folder] = process.argv.slice(2)
const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: 0,
  extensions: [new SQLite({ database: join(folder, 'hocuspocus.db') })],
})
await server.listen()
answerFrom(server.address.port)
