import { io, type Socket } from 'socket.io-client'

export type { Socket }

/** A connection of its own, as every browser has one: sockets to one address would share theirs. */
export const connect = (url: string, token?: string): Socket =>
  io(url, {
    ...{ transports: ['websocket'], forceNew: true, reconnectionDelay: 50 },
    ...(token ? { auth: { token } } : {}),
  })

/** The same, once it is open. */
export async function connected(url: string, token?: string): Promise<Socket> {
  const socket = connect(url, token)
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return socket
}
