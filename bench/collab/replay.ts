import * as Y from 'yjs'
import { firstText } from '#tests/support/documents-clients.ts'
import type { Replay } from '#tests/support/trace.ts'
import { Seat } from './seat.ts'
import { emptyFolder, removeFolder } from './server-process.ts'
import type { System } from './systems.ts'
import { until } from './wait.ts'

/**
 * Two people send what they typed, each as soon as what they had seen by then has reached them. Updates a second until
 * all of it is safe. Throws unless the server then has the trace's text.
 */
export async function replayed(system: System, { steps, clientIds, text }: Replay): Promise<number> {
  const folder = emptyFolder()
  const server = await system.start(folder)
  const take = (member: string) => Seat.take(system, server.port, 'replay', member)
  const seats = [await take('ann'), await take('bob')] as const
  await until('a greeting', () => seats.every((seat) => seat.isSaved))
  const started = performance.now()
  for (const [agent, seat] of seats.entries()) {
    const mine = steps.filter((step) => step.agent === agent)
    const other = clientIds[agent === 0 ? 1 : 0]
    let [next, seen] = [0, 0]
    const send = () => {
      while (next < mine.length && mine[next]!.seen <= seen) seat.update(mine[next++]!.update)
    }
    seat.onUpdate = (update) => {
      seen = Math.max(seen, Y.parseUpdateMeta(update).to.get(other) ?? 0)
      send()
    }
    send()
  }
  const all = steps.length + seats.length
  await until('all to be safe', () => seats.reduce((sum, seat) => sum + seat.saved, 0) === all)
  const seconds = (performance.now() - started) / 1000

  const doc = new Y.Doc()
  const reader = await take('cat')
  reader.onUpdate = (update) => Y.applyUpdate(doc, update)
  await until('the text', () => doc.getXmlFragment('default').length > 0)
  if (firstText(doc).toString() !== text) throw new Error('The text is not the one of the trace.')
  for (const seat of [...seats, reader]) seat.socket.terminate()
  await server.stop()
  removeFolder(folder)
  return steps.length / seconds
}
