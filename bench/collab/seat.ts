import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { System } from './systems.ts'

const NOTHING = Uint8Array.of(0, 0)

/** A socket that speaks as much of the protocol as a client must, without the cost of keeping a document. */
export class Seat {
  readonly socket: WebSocket
  /** Each update that came in, step 2 as well. */
  onUpdate: (update: Uint8Array) => void = () => {}
  /** Updates and step 2 that were sent. */
  sent = 0
  /** Of the first so many messages the server says that they are safe. */
  saved = 0
  closed = false
  readonly #document: string
  readonly #named: boolean

  private constructor(socket: WebSocket, document: string, named: boolean) {
    this.socket = socket
    this.#document = document
    this.#named = named
    socket.on('message', (data: Buffer) => this.#receive(data))
    socket.on('close', () => {
      this.closed = true
    })
    socket.on('error', () => {})
  }

  /** Resolves when the socket is open; asks for the text, as every client does. */
  static async take(system: System, port: number, document: string, member: string): Promise<Seat> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${system.path(document, member)}`, { perMessageDeflate: false })
    const seat = new Seat(socket, document, system.named)
    await once(socket, 'open')
    if (system.named) seat.#authenticate()
    if (system.answers) seat.#sync(0, Y.encodeStateVector(new Y.Doc()))
    return seat
  }

  /** Whether the server says that all that was sent is safe. */
  get isSaved(): boolean {
    return this.sent > 0 && this.saved === this.sent
  }

  update(bytes: Uint8Array): void {
    this.#sync(2, bytes)
  }

  #authenticate(): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
      encoding.writeVarString(encoder, '4.7.0')
    })
  }

  #sync(step: number, bytes: Uint8Array): void {
    if (step > 0) this.sent++
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    if (this.#named) encoding.writeVarString(encoder, this.#document)
    write(encoder)
    this.socket.send(encoding.toUint8Array(encoder))
  }

  #receive(data: Buffer): void {
    const decoder = decoding.createDecoder(data)
    if (this.#named) decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type === 4) this.saved = decoding.readVarUint(decoder)
    if (type !== 0) return
    const step = decoding.readVarUint(decoder)
    if (step === 0) this.#sync(1, NOTHING)
    else this.onUpdate(decoding.readVarUint8Array(decoder))
  }
}
