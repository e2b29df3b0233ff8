import * as database from 'lib0/indexeddb'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { Keeping } from '../save-state.ts'
import { forgetCopy } from './forget.ts'
import { noteCopy } from './marks.ts'
import { copyName, type Place } from './place.ts'

export type LocalCopy = {
  stop: () => void
  /** Removes it from this browser. */
  clear: () => Promise<void>
}

/** A browser that neither opens its database nor refuses to, or a copy that can't be read, would have everybody wait. */
const PATIENCE_MS = 2_000

const soon = (is: Promise<boolean>): Promise<boolean> =>
  Promise.race([is, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))])

const UPDATES = 'updates'

/**
 * Brings what this device has kept of a text into it, and keeps everything that comes to it from now on. Undefined where
 * the browser can't: private windows, a full disk. `told` hears of every change of how well it is kept.
 */
export async function openLocalCopy(
  place: Place,
  doc: Y.Doc,
  told: (keeping: Keeping) => void,
): Promise<LocalCopy | undefined> {
  const name = copyName(place)
  if (!noteCopy(place) || !(await canKeep(name))) return undefined
  const persistence = new IndexeddbPersistence(name, doc)
  const isRead = await soon(persistence.whenSynced.then(() => true))
  if (!isRead) {
    void persistence.destroy()
    return undefined
  }
  dropHoles(doc)
  const stop = watch(persistence, doc, told)
  return {
    stop,
    clear: async () => {
      stop()
      await forgetCopy(name)
    },
  }
}

/** Tries the database before y-indexeddb does, which lets a refusal pass unseen and then waits for ever. */
function canKeep(name: string): Promise<boolean> {
  const opened = database
    .openDB(name, (db) => database.createStores(db, [[UPDATES, { autoIncrement: true }], ['custom']]))
    .then(
      (db) => {
        const isWhole = db.objectStoreNames.contains(UPDATES)
        db.close()
        return isWhole
      },
      () => false,
    )
  return soon(opened)
}

/** A write that failed in the middle leaves a hole. What stands behind it would have the server refuse all the rest. */
function dropHoles({ store }: Y.Doc): void {
  store.pendingStructs = null
  store.pendingDs = null
}

/**
 * y-indexeddb writes and doesn't look back. The browser does what is asked of a store in order: when a look into it,
 * asked for after a write, has come back and nothing was cut short, the write is done.
 */
function watch(persistence: IndexeddbPersistence, doc: Y.Doc, told: (keeping: Keeping) => void): () => void {
  const { db } = persistence
  let [isLooking, isNewer, isOver] = [false, false, false]
  const look = () => {
    isNewer = isLooking
    if (isLooking || !db) return
    isLooking = true
    told('keeping')
    const transaction = db.transaction([UPDATES], 'readonly')
    transaction.objectStore(UPDATES).count()
    transaction.oncomplete = () => {
      isLooking = false
      // It was asked for before the write failed, and comes back all the same.
      if (isOver) return
      if (isNewer) look()
      else told('kept')
    }
  }
  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin !== persistence) look()
  }
  const stop = () => {
    isOver = true
    doc.off('update', changed)
    for (const event of ['abort', 'close', 'versionchange']) db?.removeEventListener(event, stop)
    told('none')
    void persistence.destroy()
  }
  doc.on('update', changed)
  // A full disk, or somebody has removed it: then nothing more is written, for it would not fit what is there.
  for (const event of ['abort', 'close', 'versionchange']) db?.addEventListener(event, stop)
  told('kept')
  return stop
}
