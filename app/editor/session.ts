import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '#domain/text/schema.ts'
import { countingSocket } from './counting-socket.ts'
import { type Ending, endingOf } from './ending.ts'
import { isSamePeople, type Person, peopleIn } from './people.ts'
import {
  durableUpTo,
  messageSent,
  nothingSent,
  type SaveState,
  type Sending,
  saveState,
  socketClosed,
  socketOpened,
  textChanged,
} from './save-state.ts'

/** The server's own message types, on top of y-websocket's (design.md §5.3). */
const [SAVED, STATUS] = [4, 5]
/** Unsaved for so long with a connection is worth a word. */
const SLOW_MS = 10_000

/** May this person write now, and if not, why (message 5). */
export type Permission = { writable: boolean; reason: string; ruleId?: string }

export type Snapshot = Permission & {
  /** The text has arrived. */
  opened: boolean
  /** The server has said whether it may be written in. Until then it may not, and there is nothing to say about it. */
  told: boolean
  /** It could once, so what is said about saving matters. */
  wrote: boolean
  /** The last attempt to connect failed. */
  failing: boolean
  save: SaveState
  /** "Saving" has gone on for longer than it should. */
  slow: boolean
  /** The server closed for good. */
  ended: Ending | null
  /** Who else is in this text. */
  people: readonly Person[]
}

export type EditingSession = {
  doc: Y.Doc
  fragment: Y.XmlFragment
  provider: WebsocketProvider
  snapshot: () => Snapshot
  subscribe: (listener: () => void) => () => void
  /** Words that exist only here. */
  hasUnsaved: () => boolean
  /** When there are none any more. */
  whenSaved: () => Promise<void>
  destroy: () => void
}

/** `memberId` is who writes here; `origin` is where the documents' socket is, `wss://host`. */
export type SessionOptions = { planId: string; section: string; memberId: string; origin: string }

/** Opens a section's text: Yjs document, connection, and what is known about both. Never call it while rendering. */
export function openSession({ planId, section, memberId, origin }: SessionOptions): EditingSession {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  let sending: Sending = nothingSent
  let known: Omit<Snapshot, 'save'> = {
    ...{ opened: false, told: false, wrote: false, failing: false, slow: false },
    ended: null,
    people: [],
    writable: false,
    reason: '',
  }
  let snapshot: Snapshot = { ...known, save: 'opening' }
  let slow: ReturnType<typeof setTimeout> | undefined

  const change = (next: { sending?: Sending; known?: Partial<typeof known> }) => {
    sending = next.sending ?? sending
    known = { ...known, ...next.known }
    const save = saveState(sending, known)
    if (save !== 'saving') {
      clearTimeout(slow)
      slow = undefined
      known = { ...known, slow: false }
    } else slow ??= setTimeout(() => change({ known: { slow: true } }), SLOW_MS)
    const now = { ...known, save }
    // Every key is a change, and few of them show.
    if (isSameSnapshot(snapshot, now)) return
    snapshot = now
    for (const listener of listeners) listener()
  }

  const provider = new WebsocketProvider(
    `${origin}/collab/${encodeURIComponent(planId)}`,
    encodeURIComponent(section),
    doc,
    {
      // Between tabs, edits would get past the server's checks.
      disableBc: true,
      params: { schema: String(SCHEMA_VERSION) },
      WebSocketPolyfill: countingSocket({
        begun: () => change({ sending: socketClosed(sending) }),
        sent: (message) => change({ sending: messageSent(sending, message) }),
      }),
    },
  )
  const handlers = provider.messageHandlers as ((encoder: unknown, decoder: decoding.Decoder) => void)[]
  handlers[SAVED] = (_encoder, decoder) => {
    const count = decoding.readVarUint(decoder)
    const vector = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
    const covered = (vector.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID)
    change({ sending: durableUpTo(sending, count, covered) })
  }
  handlers[STATUS] = (_encoder, decoder) => {
    const { writable, reason } = JSON.parse(decoding.readVarString(decoder)) as Permission
    change({ known: { told: true, wrote: known.wrote || writable, writable, reason } })
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') change({ sending: socketOpened(sending), known: { failing: false } })
    if (status === 'disconnected') change({ sending: socketClosed(sending), known: { people: [] } })
  })
  provider.on('connection-error', () => change({ known: { failing: true } }))
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) change({ known: { opened: true } })
  })
  provider.on('closed', ({ code, reason }) => {
    change({ sending: socketClosed(sending), known: { ended: endingOf(code, reason), writable: false, reason: '' } })
  })
  provider.awareness.on('change', () => {
    const people = peopleIn(provider.awareness, memberId)
    // Most changes are moved carets.
    if (!isSamePeople(people, known.people)) change({ known: { people } })
  })
  // After the provider's own listener, so that what it sent is counted already.
  doc.on('update', (_update: Uint8Array, from: unknown) => {
    if (from !== provider) change({ sending: textChanged(sending) })
  })

  const hasUnsaved = () => sending.changed
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault()
  }
  addEventListener('beforeunload', warn)

  return {
    doc,
    fragment: doc.getXmlFragment('default'),
    provider,
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    hasUnsaved,
    whenSaved: () =>
      new Promise((resolve) => {
        const look = () => {
          if (hasUnsaved()) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    destroy: () => {
      listeners.clear()
      removeEventListener('beforeunload', warn)
      try {
        provider.destroy()
      } catch {
        // Yjs takes another client id when it meets its own; y-websocket 3.1 then stumbles over the old one.
      }
      doc.destroy()
      clearTimeout(slow)
    },
  }
}

const isSameSnapshot = (one: Snapshot, other: Snapshot): boolean =>
  (Object.keys(other) as (keyof Snapshot)[]).every((key) => one[key] === other[key])
