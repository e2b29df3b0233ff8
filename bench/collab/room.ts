import * as Y from 'yjs'
import { Seat } from './seat.ts'
import type { System } from './systems.ts'
import type { Load } from './typing.ts'
import { Typist } from './typist.ts'

/** Everybody in one document: who types, who reads, and what has reached whom when. */
export class Room {
  readonly #seats: Seat[] = []
  readonly #typists = new Map<number, Typist>()
  /** What each seat has of each typist, as a clock. */
  readonly #known = new Map<Seat, Map<number, number>>()
  #latencies: number[] = []

  static async open(system: System, port: number, document: string, load: Load): Promise<Room> {
    const room = new Room()
    for (let index = 0; index < load.typing + load.reading; index++) {
      const seat = await Seat.take(system, port, document, `m_${document}_${index}`)
      const typist = index < load.typing ? new Typist(load.perSecond, (update) => seat.update(update)) : undefined
      if (typist) room.#typists.set(typist.clientId, typist)
      room.#seats.push(seat)
      const known = new Map(typist ? [[typist.clientId, Number.POSITIVE_INFINITY]] : [])
      room.#known.set(seat, known)
      seat.onUpdate = (update) => room.#arrived(known, update)
    }
    return room
  }

  #arrived(known: Map<number, number>, update: Uint8Array): void {
    const now = performance.now()
    for (const [clientId, end] of Y.parseUpdateMeta(update).to) {
      const typist = this.#typists.get(clientId)
      if (!typist) continue
      const from = known.get(clientId) ?? 0
      for (let clock = from; clock < end; clock++) this.#latencies.push(now - typist.sentAt[clock]!)
      if (end > from) known.set(clientId, end)
    }
  }

  start(): void {
    for (const typist of this.#typists.values()) typist.start()
  }

  /** Types so many times faster than the load says. */
  set pace(pace: number) {
    for (const typist of this.#typists.values()) typist.pace = pace
  }

  /** How long each update took to somebody, in milliseconds, of those that arrived since the last call. */
  takeLatencies(): number[] {
    const taken = this.#latencies
    this.#latencies = []
    return taken
  }

  stop(): void {
    for (const typist of this.#typists.values()) typist.stop()
  }

  get dropped(): number {
    return this.#seats.filter((seat) => seat.closed).length
  }

  /** Whether everybody who is still there has everything. */
  get isComplete(): boolean {
    return this.#seats.every((seat) => seat.closed || this.#hasEverything(this.#known.get(seat)!))
  }

  #hasEverything(known: ReadonlyMap<number, number>): boolean {
    return [...this.#typists].every(([clientId, { sentAt }]) => (known.get(clientId) ?? 0) >= sentAt.length)
  }

  leave(): void {
    this.stop()
    for (const seat of this.#seats) seat.socket.terminate()
  }
}
