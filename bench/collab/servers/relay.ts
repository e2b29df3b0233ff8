import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { answerFrom } from './answer.ts'

// The yardstick: passes every message on to everybody else in the room, keeps nothing and checks nothing.
const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', (data, binary) => {
    for (const other of room) if (other !== socket && other.readyState === WebSocket.OPEN) other.send(data, { binary })
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () => answerFrom((server.address() as AddressInfo).port))
