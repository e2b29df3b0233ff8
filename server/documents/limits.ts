/** Bounds that no honest client meets, and what keeps one document or person from slowing the others. */
export type Limits = {
  /** Bytes of one message from a client. The largest honest one is a section written offline: 30,000 words are 0.3 MB. */
  maxFrame: number
  /** Yjs structs in one update, which bounds the time it takes to merge. A pasted table of 200 × 10 cells is 12,000. */
  maxStructs: number
  /** Yjs client ids per member and document; each opening of an editor that writes takes one, and each costs everybody. */
  clientsPerMember: number
  /** Bytes of a document's whole state. A section of 30,000 words typed by many hands stays below one tenth. */
  documentBytes: number
  /** Updates a member may send per second on average, over all sections and devices. A held-down key makes 30. */
  updatesPerSecond: number
  /** Updates at once before the average counts. */
  burst: number
  /** Messages of one socket, and their bytes, that may wait before the server stops reading from it. */
  maxWaiting: number
  maxWaitingBytes: number
  /** Updates taken into one transaction; more would keep others waiting for it. */
  maxBatch: number
  /**
   * Bytes that may wait to be sent to one socket. Above it the reader is too slow, is dropped and has to resync. More
   * than a whole document, or a slow network could never open the largest one.
   */
  maxBuffered: number
  /** Characters of one client's awareness state as JSON; a cursor is 200. */
  awarenessChars: number
  /** Cursors that one socket may show; an editor shows one. */
  awarenessPerSocket: number
  /** Client ids kept for a member who announced them and has not written yet. */
  reservedPerMember: number
  /** Cursors are sent out together after so many milliseconds. */
  awarenessTickMs: number
  /**
   * Milliseconds for which updates are collected after others were committed: at least `tickMs`, and more for each
   * socket in the room, up to `maxTickMs`. Ten people hear of each other every 10 ms,
   * two at each turn of the loop, and so does everybody who writes after a pause.
   */
  tickMs: number
  tickMsPerReader: number
  maxTickMs: number
  /** Updates after which a new snapshot makes opening faster again. */
  snapshotEvery: number
  /** Milliseconds between two pings; a socket that has not answered by the next one is gone. */
  pingMs: number
  /** Longest pause before a failed commit is tried again, in milliseconds. */
  maxRetryMs: number
  /** Milliseconds that closing waits for updates that can't be committed. */
  closeGraceMs: number
  /** Whether words that somebody moves stay their author's (domain/text/authorship); to measure what that costs. */
  followsMoves: boolean
}

export const DEFAULT_LIMITS: Limits = {
  maxFrame: 1024 * 1024,
  maxStructs: 20_000,
  clientsPerMember: 1_000,
  documentBytes: 4 * 1024 * 1024,
  updatesPerSecond: 60,
  burst: 600,
  maxWaiting: 256,
  maxWaitingBytes: 2 * 1024 * 1024,
  maxBatch: 256,
  maxBuffered: 8 * 1024 * 1024,
  awarenessChars: 4096,
  awarenessPerSocket: 4,
  reservedPerMember: 100,
  awarenessTickMs: 30,
  tickMs: 0,
  tickMsPerReader: 1,
  maxTickMs: 20,
  snapshotEvery: 200,
  pingMs: 30_000,
  maxRetryMs: 5_000,
  closeGraceMs: 10_000,
  followsMoves: true,
}
