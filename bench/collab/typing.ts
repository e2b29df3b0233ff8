import { setTimeout as pause } from 'node:timers/promises'
import { Room } from './room.ts'
import { emptyFolder, removeFolder } from './server-process.ts'
import type { System } from './systems.ts'
import { until } from './wait.ts'

/** So many documents, in each of which some type at a rate and others read. */
export type Load = { documents: number; typing: number; perSecond: number; reading: number }

export type Typed = {
  /** Of the server's process, for a million updates that reached somebody. */
  cpuPerMillion: number
  /** From sending an update to somebody else having it, in milliseconds. */
  p50: number
  p99: number
  delivered: number
  /** Sockets that the server closed. */
  dropped: number
}

/** A server that has run for an hour has had its code compiled; here that takes some seconds of hurried typing. */
const WARM_UP_SECONDS = 6
const SETTLING_SECONDS = 2
/** As fast as a machine of two cores bears with any of the systems. */
const warmUpPace = ({ documents }: Load): number => (documents > 1 ? 5 : 1)

/** People at their keyboards for so many seconds. Throws if anything that was typed doesn't reach everybody. */
export async function type(system: System, load: Load, seconds: number): Promise<Typed> {
  const folder = emptyFolder()
  const server = await system.start(folder)
  const rooms: Room[] = []
  try {
    for (let index = 0; index < load.documents; index++) {
      rooms.push(await Room.open(system, server.port, `document-${index}`, load))
    }
    for (const room of rooms) {
      room.pace = warmUpPace(load)
      room.start()
    }
    await pause(WARM_UP_SECONDS * 1000)
    for (const room of rooms) room.pace = 1
    await pause(SETTLING_SECONDS * 1000)
    const before = await server.ask('usage')
    for (const room of rooms) room.takeLatencies()
    await pause(seconds * 1000)
    const after = await server.ask('usage')
    const latencies = rooms.flatMap((room) => room.takeLatencies()).sort((a, b) => a - b)
    for (const room of rooms) room.stop()
    await until(`${system.name} to deliver everything`, () => rooms.every((room) => room.isComplete))
    return {
      cpuPerMillion: ((after.cpuSeconds - before.cpuSeconds) / latencies.length) * 1e6,
      p50: latencies[Math.floor(latencies.length * 0.5)]!,
      p99: latencies[Math.floor(latencies.length * 0.99)]!,
      delivered: latencies.length,
      dropped: rooms.reduce((sum, room) => sum + room.dropped, 0),
    }
  } finally {
    for (const room of rooms) room.leave()
    await server.stop()
    removeFolder(folder)
  }
}
