import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Change } from '#domain/suggestions/state.ts'
import { SCHEMA_VERSION } from '#domain/text/schema-version.ts'
import { type Calm, createCalm } from './calm.ts'
import { type Keeper, keepHere } from './copies/keep-here.ts'
import { notedHeld, noteHeld } from './copies/marks.ts'
import type { Place } from './copies/place.ts'
import { countingSocket } from './counting-socket.ts'
import { endingOf } from './ending.ts'
import { differencesFrom, sendMissing } from './held.ts'
import { type Handler, watchIncoming } from './incoming.ts'
import { createServerText, wordsOnlyHere } from './only-here.ts'
import { isSamePeople, peopleIn } from './people.ts'
import { durableUpTo, messageSent, socketClosed, socketOpened, textChanged } from './save-state.ts'
import { createStore, type Permission, type Snapshot } from './snapshot.ts'
import { touches } from './touches.ts'

/** The server's own message types, on top of y-websocket's (design.md §5.3). */
const [SAVED, STATUS] = [4, 5]

export type EditingSession = {
  doc: Y.Doc
  fragment: Y.XmlFragment
  provider: WebsocketProvider
  calm: Calm
  /** Before words from elsewhere go into the text. */
  onArriving: (listener: () => void) => () => void
  /** Which paragraph is written in. */
  writesIn: (part: Y.XmlFragment | null) => void
  snapshot: () => Snapshot
  subscribe: (listener: () => void) => () => void
  /** Words that the server doesn't have. */
  hasUnsaved: () => boolean
  /** The paragraphs that they stand in. */
  wordsOnlyHere: () => string[]
  /** Sends the words that were withheld. */
  sendWithheld: () => void
  /** How the text here differs from the group's; null where that can't be had. */
  differences: () => Promise<Change[] | null>
  /** Nothing that is only here is kept any longer, in the session or on this device. Afterwards, take another session. */
  giveUp: () => Promise<void>
  /** When there are none any more. */
  whenSaved: () => Promise<void>
  destroy: () => void
}

/** `memberId` is who writes here; `origin` is where the documents' socket is, `wss://host`. */
export type SessionOptions = Place & { origin: string }

/** Opens a section's text: Yjs document, connection, and what is known about both. Never call it while rendering. */
export function openSession({ planId, section, memberId, origin }: SessionOptions): EditingSession {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('default')
  const place = { memberId, planId, section }
  const store = createStore(() => {
    keeper.saved()
    noteHeld(place, false)
  })
  const server = createServerText()
  let part: Y.XmlFragment | null = null
  const listeners = new Set<() => void>()
  const arriving = () => {
    for (const listener of listeners) listener()
  }

  const provider = new WebsocketProvider(
    `${origin}/collab/${encodeURIComponent(planId)}`,
    encodeURIComponent(section),
    doc,
    {
      // Between tabs, edits would get past the server's checks.
      disableBc: true,
      // What this device has kept comes first.
      connect: false,
      params: { schema: String(SCHEMA_VERSION) },
      WebSocketPolyfill: countingSocket({
        begun: () => store.send(socketClosed),
        sent: (message, bringsWords) =>
          store.send((sending) => messageSent(bringsWords ? textChanged(sending) : sending, message)),
      }),
    },
  )
  const calm = createCalm({
    touches: (update) => touches(doc, part, update),
    apply: (updates) => {
      arriving()
      Y.applyUpdate(doc, Y.mergeUpdates([...updates]), provider)
    },
  })
  const takes = (update: Uint8Array) => provider.synced && calm.takes(update)
  const answers = () => !store.isWithheld()
  watchIncoming(provider, { knows: server.says, answers, takes, arriving })
  const handlers = provider.messageHandlers as Handler[]
  handlers[SAVED] = (_encoder, decoder) => {
    const count = decoding.readVarUint(decoder)
    const vector = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
    server.has(vector)
    const covered = (vector.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID)
    store.send((sending) => durableUpTo(sending, count, covered))
  }
  handlers[STATUS] = (_encoder, decoder) => {
    const { writable, reason } = JSON.parse(decoding.readVarString(decoder)) as Permission
    const withheld = store.isWithheld() || (!writable && store.hasUnsaved())
    if (withheld) noteHeld(place, true)
    store.know({ told: true, wrote: store.snapshot().wrote || writable, writable, reason, withheld })
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') store.send(socketOpened, { failing: false })
    if (status !== 'disconnected') return
    calm.release()
    store.send(socketClosed, { people: [] })
  })
  // Without a connection there is still what this device has kept.
  provider.on('connection-error', () =>
    store.know({ failing: true, opened: store.snapshot().opened || fragment.length > 0 }),
  )
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) store.know({ opened: true })
  })
  provider.on('closed', ({ code, reason }) => {
    store.send(socketClosed, { ended: endingOf(code, reason), writable: false, reason: '' })
    void keeper.clear()
  })
  provider.awareness.on('change', () => {
    const people = peopleIn(provider.awareness, memberId)
    // Most changes are moved carets.
    if (!isSamePeople(people, store.snapshot().people)) store.know({ people })
  })
  const keeper: Keeper = keepHere(place, doc, {
    keeping: (keeping) => store.know({ keeping }),
    found: () => store.send(textChanged, { withheld: notedHeld(place) }),
    loaded: () => provider.connect(),
    forgotten: () => {
      provider.disconnect()
      store.send((sending) => ({ ...sending, changed: false }))
    },
  })
  // After the provider's own listener, so that what it sent is counted already.
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from === provider) return server.sent(update)
    if (!keeper.isLoaded()) return
    calm.typed()
    keeper.changed()
    store.send(textChanged)
  })

  const { hasUnsaved, subscribe, snapshot } = store
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsaved() && snapshot().keeping !== 'kept') event.preventDefault()
  }
  addEventListener('beforeunload', warn)

  return {
    ...{ doc, fragment, provider, calm, snapshot, subscribe, hasUnsaved },
    onArriving: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    writesIn: (now) => {
      if (now === part) return
      part = now
      calm.left()
    },
    wordsOnlyHere: () => wordsOnlyHere(fragment, server.known()),
    sendWithheld: () => {
      noteHeld(place, false)
      store.know({ withheld: false })
      sendMissing(provider, server.known())
    },
    differences: () => differencesFrom(provider),
    giveUp: async () => {
      provider.disconnect()
      await keeper.clear()
      store.send((sending) => ({ ...sending, changed: false }))
    },
    whenSaved: () =>
      new Promise((resolve) => {
        const look = () => {
          if (hasUnsaved()) return
          stop()
          resolve()
        }
        const stop = subscribe(look)
        look()
      }),
    destroy: () => {
      store.stop()
      removeEventListener('beforeunload', warn)
      calm.stop()
      keeper.stop()
      try {
        provider.destroy()
      } catch {
        // Yjs takes another client id when it meets its own; y-websocket 3.1 then stumbles over the old one.
      }
      doc.destroy()
    },
  }
}
