import type { Ending } from './ending.ts'
import type { Person } from './people.ts'
import { type Keeping, nothingSent, type SaveState, type Sending, saveState } from './save-state.ts'

/** Unsaved for so long with a connection is worth a word. */
const SLOW_MS = 10_000

/** May this person write now, and if not, why (message 5). */
export type Permission = { writable: boolean; reason: string; ruleId?: string }

export type Snapshot = Permission & {
  /** The text has arrived. */
  opened: boolean
  /** The server has said whether it may be written in. Until then it may not, and there is nothing to say about it. */
  told: boolean
  /**
   * Writing stopped before words from here arrived. They don't go by themselves when it opens again: others may have
   * talked about the text as it stood. Until then nothing more is written here.
   */
  withheld: boolean
  /** Writing is open again, and their writer has not said yet what becomes of those words. */
  asks: boolean
  /** It could once, so what is said about saving matters. */
  wrote: boolean
  /** The last attempt to connect failed. */
  failing: boolean
  save: SaveState
  /** How well this device keeps what is in the text. */
  keeping: Keeping
  /** "Saving" has gone on for longer than it should. */
  slow: boolean
  /** The server closed for good. */
  ended: Ending | null
  /** Who else is in this text. */
  people: readonly Person[]
}

export type Known = Omit<Snapshot, 'save' | 'asks'>

export type Store = ReturnType<typeof createStore>

/** What is known about a text now, told to whoever shows it. `saved` is called when nothing is at risk any more. */
export function createStore(saved: () => void) {
  const listeners = new Set<() => void>()
  let sending: Sending = nothingSent
  let known: Known = {
    ...{ opened: false, told: false, wrote: false, failing: false, slow: false },
    ...{ keeping: 'none', ended: null, people: [], writable: false, reason: '', withheld: false },
  }
  let snapshot: Snapshot = { ...known, save: 'opening', asks: false }
  let slow: ReturnType<typeof setTimeout> | undefined

  const change = (next: { sending?: Sending; known?: Partial<Known> }) => {
    const hadUnsaved = sending.changed
    sending = next.sending ?? sending
    known = { ...known, ...next.known }
    if (hadUnsaved && !sending.changed) {
      known = { ...known, withheld: false }
      saved()
    }
    const save = saveState(sending, known)
    if (save !== 'saving') {
      clearTimeout(slow)
      slow = undefined
      known = { ...known, slow: false }
    } else slow ??= setTimeout(() => change({ known: { slow: true } }), SLOW_MS)
    const asks = save === 'held' && known.writable
    const now = { ...known, writable: known.writable && !known.withheld, save, asks }
    // Every key is a change, and few of them show.
    if (isSameSnapshot(snapshot, now)) return
    snapshot = now
    for (const listener of listeners) listener()
  }
  return {
    /** Something happened to what is sent. */
    send: (step: (sending: Sending) => Sending, news?: Partial<Known>) =>
      change({ sending: step(sending), ...(news ? { known: news } : {}) }),
    know: (news: Partial<Known>) => change({ known: news }),
    snapshot: () => snapshot,
    hasUnsaved: () => sending.changed,
    isWithheld: () => known.withheld,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => {
      listeners.clear()
      clearTimeout(slow)
    },
  }
}

const isSameSnapshot = (one: Snapshot, other: Snapshot): boolean =>
  (Object.keys(other) as (keyof Snapshot)[]).every((key) => one[key] === other[key])
