import * as decoding from 'lib0/decoding'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Writable } from '#server/documents/connection.ts'
import { ANN, type DocumentsServer, PLAN, SECTION } from './documents-server.ts'

/** Each provider listens for the end of the process. */
process.setMaxListeners(100)

/** Waits for something to become true; says what it waited for if it doesn't. */
export const until = (what: string, holds: () => boolean | Promise<boolean>, timeout = 15_000): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error(`still waiting: ${what}`)
    },
    { timeout, interval: 5 },
  )

export type Saved = { count: number; stateVector: Map<number, number> }

/** One socket of a client: the updates of its step-2 and update messages, how many, and what the server said of them. */
export type Line = { count: number; sent: Uint8Array[]; saved: Saved[] }

const newLine = (): Line => ({ count: 0, sent: [], saved: [] })

/** A stock y-websocket client, which also notes messages 4 and 5. */
export type Client = {
  doc: Y.Doc
  provider: WebsocketProvider
  /** The socket that is open now, or was last. */
  line: () => Line
  statuses: Writable[]
  /** Whether everything that was sent is durable, by the rule of design.md §5.3. */
  isSaved: () => boolean
  close: () => void
}

/** `keepsAll`: whether its line keeps what was sent and heard; otherwise only what the server said last. */
type ClientOptions = { section?: SectionKey; doc?: Y.Doc; keepsAll?: boolean }

export function connect(
  server: Pick<DocumentsServer, 'url'>,
  member: MemberId = ANN,
  { section = SECTION, doc = new Y.Doc(), keepsAll = true }: ClientOptions = {},
): Client {
  const statuses: Writable[] = []
  let line = newLine()
  class NotingSocket extends WebSocket {
    constructor(url: string) {
      super(url)
      line = newLine()
    }
    override send(...args: unknown[]): void {
      const data = args[0] as Uint8Array
      const isUpdate = data[0] === 0 && (data[1] === 1 || data[1] === 2)
      if (isUpdate) line.count++
      if (isUpdate && keepsAll) line.sent.push(decoding.readVarUint8Array(decoding.createDecoder(data.subarray(2))))
      ;(super.send as (...given: unknown[]) => void)(...args)
    }
  }
  const provider = new WebsocketProvider(`${server.url}/${PLAN}`, section, doc, {
    WebSocketPolyfill: NotingSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { member },
    connect: false,
    maxBackoffTime: 200,
  })
  provider.messageHandlers[4] = (_encoder, decoder) => {
    const count = decoding.readVarUint(decoder)
    if (!keepsAll) line.saved = []
    line.saved.push({ count, stateVector: Y.decodeStateVector(decoding.readVarUint8Array(decoder)) })
  }
  provider.messageHandlers[5] = (_encoder, decoder) => void statuses.push(JSON.parse(decoding.readVarString(decoder)))
  provider.connect()
  return {
    ...{ doc, provider, statuses },
    line: () => line,
    isSaved: () => {
      const { count, saved } = line
      const last = saved.at(-1)
      if (!provider.synced || count === 0 || last?.count !== count) return false
      // What others wrote came from the server, so it is durable; the vector is that of our own last message.
      return (last.stateVector.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID)
    },
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

export const synced = (...clients: Client[]): Promise<void> =>
  until('clients to sync', () => clients.every((client) => client.provider.synced))

/** Starts a text of one paragraph, as an editor would. */
export function startText(doc: Y.Doc, words = ''): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText(words)
    doc.getXmlFragment('default').insert(0, [paragraph])
    paragraph.insert(0, [text])
  })
}

/** The words of the first paragraph. */
export function firstText(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment('default').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('There is no paragraph yet.')
  return text
}

export const type = (doc: Y.Doc, words: string, at?: number): void => {
  const text = firstText(doc)
  text.insert(at ?? text.length, words)
}

export const xml = (doc: Y.Doc): string => doc.getXmlFragment('default').toString()

/** Same structs and same deletions, wherever they came from. */
export function sameState(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && xml(a) === xml(b)
}

export const haveConverged = (...docs: Y.Doc[]): Promise<void> =>
  until('documents to be equal', () => docs.every((doc) => sameState(doc, docs[0]!)), 60_000)
