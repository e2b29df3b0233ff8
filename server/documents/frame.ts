import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/** A WebSocket frame (RFC 6455 §5.2: final, binary, unmasked as from every server), ready for any number of sockets. */
export function frameOf(payload: Uint8Array): Buffer {
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = 0x82
  if (header === 2) {
    frame[1] = length
  } else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, header)
  return frame
}

/**
 * Writes a frame past `ws`, which would build its own for each receiver. Both write at once and in order, as long as
 * nothing is compressed; false says that this socket needs `send`.
 */
export function writeFrame(socket: WebSocket, frame: Buffer): boolean {
  const stream = (socket as unknown as { _socket?: Duplex | null })._socket
  if (!stream?.writable || socket.extensions !== '') return false
  stream.write(frame)
  return true
}
