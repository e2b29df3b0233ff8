import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { answerFrom } from '../collab/servers/answer.ts'

// `bin/server.cjs` of y-websocket 2.1, which doesn't say on which port it listens. YPERSISTENCE is LevelDB's folder.
const require = createRequire(import.meta.url)
const { Server } = createRequire(require.resolve('y-websocket/package.json'))('ws')
const { setupWSConnection } = require('y-websocket/bin/utils')
const server = createServer()
const sockets = new Server({ noServer: true })
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request))
})
server.listen(0, '127.0.0.1', () => answerFrom(server.address().port))
