import * as encoding from 'lib0/encoding'
import { writeSyncStep2 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { changesBetween } from '#domain/suggestions/changes-between.ts'
import type { Change } from '#domain/suggestions/state.ts'
import type { Handler } from './incoming.ts'

/** y-protocols 1.0.7. */
const SYNC = 0
/** The server's own message types (design.md §5.3). */
const OUR_OWN = [4, 5]

/** What the server lacks, sent as an answer to how far its text goes. */
export function sendMissing({ ws, doc }: WebsocketProvider, known: ReadonlyMap<number, number>): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  writeSyncStep2(encoder, doc, Y.encodeStateVector(new Map(known)))
  ws?.send(encoding.toUint8Array(encoder))
}

/** The server answers at once, or there is no connection. */
const PATIENCE_MS = 10_000

/**
 * How the text here differs from the group's, as suggestions. The group's is asked for once more, on its own: here the
 * two stand in one document, and what was taken out here is nowhere. Null where it can't be had.
 */
export async function differencesFrom(provider: WebsocketProvider): Promise<Change[] | null> {
  const { serverUrl, roomname, params } = provider
  const theirs = new Y.Doc()
  const other = new WebsocketProvider(serverUrl, roomname, theirs, { disableBc: true, connect: false, params })
  // What the server says about saving and the right to write, it says on the first connection as well.
  for (const type of OUR_OWN) (other.messageHandlers as Handler[])[type] = () => {}
  // Who is here already is not here twice.
  other.awareness.setLocalState(null)
  other.connect()
  const isHere = await new Promise<boolean>((resolve) => {
    other.once('sync', resolve)
    setTimeout(() => resolve(false), PATIENCE_MS)
  })
  other.destroy()
  const changes = isHere ? changesBetween(theirs.getXmlFragment('default'), fragmentOf(provider)) : null
  theirs.destroy()
  return changes
}

const fragmentOf = ({ doc }: WebsocketProvider) => doc.getXmlFragment('default')
