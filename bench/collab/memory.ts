import { setTimeout as pause } from 'node:timers/promises'
import { Seat } from './seat.ts'
import { emptyFolder, removeFolder, type Usage } from './server-process.ts'
import type { System } from './systems.ts'
import { Typist } from './typist.ts'
import { until } from './wait.ts'

const AT_ONCE = 50
const IDLE = 1_000

export type Memory = {
  before: Usage
  /** After so many documents were opened, written in and left, one after the other. */
  after: Usage
  /** Of an open document with one reader, and of each further reader. */
  bytesPerDocument: number
  bytesPerReader: number
}

/** What a server keeps of documents that nobody has open any more, and what it takes to have one open. */
export async function memory(system: System, documents: number): Promise<Memory> {
  const folder = emptyFolder()
  const server = await system.start(folder)
  const visit = async (document: string) => {
    const seat = await Seat.take(system, server.port, document, 'ann')
    new Typist(1, (update) => seat.update(update)).start().stop()
    await until('a paragraph to be safe', () => seat.isSaved)
    seat.socket.terminate()
  }
  const visitAll = (from: number, to: number) =>
    inTurn(to - from, (index) => visit(`document-${from + index}`)).then(() => pause(1_000))
  const open = (count: number, document: (index: number) => string) =>
    inTurn(count, (index) => Seat.take(system, server.port, document(index), `reader-${index}`))

  await visitAll(0, 500) // what is made once and kept: compiled code, prepared statements
  const before = await server.ask('settled')
  await visitAll(500, 500 + documents)
  const after = await server.ask('settled')

  const apart = await open(IDLE, (index) => `document-${index}`)
  const open1 = await server.ask('settled')
  const together = await open(IDLE, () => 'document-0')
  const open2 = await server.ask('settled')
  for (const seat of [...apart, ...together]) seat.socket.terminate()
  await server.stop()
  removeFolder(folder)
  return {
    ...{ before, after },
    bytesPerDocument: (open1.heapBytes - after.heapBytes) / IDLE,
    bytesPerReader: (open2.heapBytes - open1.heapBytes) / IDLE,
  }
}

async function inTurn<T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next++
      results[index] = await run(index)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
