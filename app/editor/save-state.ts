/**
 * What of one person's writing is durable, counted exactly. The server says "the first n messages of this socket are
 * durable" (message 4, design.md §5.3); so this counts what went out on the socket that is open now.
 */
export type Sending = {
  online: boolean
  /** Our step 2 went out on this socket. It holds everything the server lacks, so from here on nothing is uncounted. */
  answered: boolean
  /** Step-2 and update messages sent on this socket. */
  sent: number
  /** How many of them are durable, as the server says. */
  durable: number
  /** The state vector that came with it reaches our own last change. */
  covered: boolean
  /** Something was written here since everything was last durable. */
  changed: boolean
}

/** Messages that the server counts. */
export type Counted = 'step2' | 'update'

export const nothingSent: Sending = {
  online: false,
  answered: false,
  sent: 0,
  durable: 0,
  covered: false,
  changed: false,
}

/** A new socket: both sides count from nothing. */
export const socketOpened = ({ changed }: Sending): Sending => ({ ...nothingSent, online: true, changed })

export const socketClosed = (sending: Sending): Sending => ({ ...sending, online: false, answered: false })

export const messageSent = (sending: Sending, message: Counted): Sending =>
  settle({
    ...sending,
    answered: sending.answered || message === 'step2',
    sent: sending.sent + 1,
  })

/** Something was written here, sent or not. */
export const textChanged = (sending: Sending): Sending => ({ ...sending, covered: false, changed: true })

/** Message 4. A count can't go back, and can't be above what was sent. */
export const durableUpTo = (sending: Sending, count: number, covered: boolean): Sending =>
  settle({ ...sending, durable: Math.min(Math.max(sending.durable, count), sending.sent), covered })

const settle = (sending: Sending): Sending => (isSaved(sending) ? { ...sending, changed: false } : sending)

/** Everything that was ever written here is durable, and we know it from this very socket. */
export const isSaved = ({ online, answered, sent, durable, covered }: Sending): boolean =>
  online && answered && durable === sent && covered

/** `none`: this device keeps nothing. `keeping`: on the way to its disk. `kept`: all that is in the text is there. */
export type Keeping = 'none' | 'keeping' | 'kept'

/**
 * `opening`: nothing written yet, nothing heard yet. `offline`: no connection, but nothing is at risk. `kept`: no
 * connection, and words are only on this device. `unsaved`: no connection, and words are only in this window. `held`:
 * words are only here because writing was paused before they arrived; they stay here until their writer says what becomes
 * of them.
 */
export type SaveState = 'opening' | 'saved' | 'saving' | 'held' | 'offline' | 'kept' | 'unsaved'

type Around = { opened: boolean; writable: boolean; withheld: boolean; keeping: Keeping }

export function saveState(sending: Sending, { opened, writable, withheld, keeping }: Around): SaveState {
  if (!sending.online) {
    if (sending.changed) return keeping === 'kept' ? 'kept' : 'unsaved'
    return opened ? 'offline' : 'opening'
  }
  if (isSaved(sending)) return 'saved'
  if (!sending.changed) return 'opening'
  return writable && !withheld ? 'saving' : 'held'
}
