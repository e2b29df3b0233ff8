import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

/** A bare Socket.IO server: passes on what one client says to all, keeps nothing and checks nothing. Returns its port. */
export async function startBareRoom(): Promise<number> {
  const server = createServer()
  const io = new Server(server, { transports: ['websocket'], serveClient: false })
  io.on('connection', (socket) => {
    void socket.join('room')
    socket.on('say', (...given: unknown[]) => io.to('room').emit('entries', ...given))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
