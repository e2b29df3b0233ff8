import type { WebSocket } from 'ws'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Locale, Sentence } from '#domain/words/words.ts'
import { wordsIn } from '../words/words-in.ts'
import { frameOf, writeFrame } from './frame.ts'
import type { Limits } from './limits.ts'
import { savedMessage, statusMessage } from './messages.ts'
import type { RefusalCode } from './refusal.ts'

/** May this member write now; if not, `reason` says why in words, and `ruleId` names the rule, if one is behind it. */
export type Writable = { writable: boolean; reason: string; ruleId?: string }

/** Who is on a socket, as the server knows them; nothing of it comes from the socket itself. */
export type Participant = {
  planId: PlanId
  section: SectionKey
  memberId: MemberId
  name: string
  /** CSS colour of the member's cursor. */
  colour: string
  /** In which language this window is told what happens. */
  locale: Locale
  writable: Writable
}

/** One socket in one document. */
export class Connection {
  readonly socket: WebSocket
  readonly participant: Participant
  /** False as soon as nothing may be sent or taken any more. */
  open = true
  /** Whether it was asked for everything, after a refusal, and hasn't come through since. */
  resyncing = false
  readonly #limits: Limits
  /** Whether it answered the last ping. */
  #alive = true
  readonly #warned = new Set<RefusalCode>()
  /** Step-2 and update messages that have arrived, and how many of the first of them are durable. */
  #received = 0
  #saved = 0
  #reported = 0
  /** Whether something that was refused stands between `saved` and what was committed since. */
  #behind = false
  #waiting = 0
  #waitingBytes = 0
  #status = ''

  constructor(socket: WebSocket, participant: Participant, limits: Limits) {
    this.socket = socket
    this.participant = participant
    this.#limits = limits
  }

  send(message: Uint8Array): void {
    this.sendFrame(frameOf(message))
  }

  /** For what goes to many: the frame is built once. */
  sendFrame(frame: Buffer): void {
    if (!this.open || this.socket.readyState !== this.socket.OPEN) return
    // A reader that can't keep up would have us hold its backlog for ever. It comes back and syncs what it missed.
    if (this.socket.bufferedAmount > this.#limits.maxBuffered) return void this.drop()
    if (!writeFrame(this.socket, frame)) this.socket.send(frame.subarray(payloadStart(frame)), { compress: false })
  }

  /** Sends the status if it is another one than the last, or if `always`. Tells whether `writable` changed to true. */
  sendStatus(status: Writable, always = false): boolean {
    const json = JSON.stringify(status)
    const opened = this.#status !== '' && status.writable && !(JSON.parse(this.#status) as Writable).writable
    if (always || json !== this.#status) this.send(statusMessage(json))
    this.#status = json
    return opened
  }

  /** Numbers a step-2 or update message, in order of arrival. */
  count(): number {
    return ++this.#received
  }

  /** A message of `bytes` waits. While too much does, nothing more is read from the socket. */
  waits(bytes: number): void {
    this.#waiting++
    this.#waitingBytes += bytes
    const { maxWaiting, maxWaitingBytes } = this.#limits
    if (this.#waiting >= maxWaiting || this.#waitingBytes >= maxWaitingBytes) this.socket.pause()
  }

  /** A message that waited is dealt with. */
  done(bytes: number): void {
    this.#waiting--
    this.#waitingBytes -= bytes
    const { maxWaiting, maxWaitingBytes } = this.#limits
    const hasRoom = this.#waiting <= maxWaiting / 2 && this.#waitingBytes <= maxWaitingBytes / 2
    if (hasRoom && this.socket.isPaused) this.socket.resume()
  }

  /**
   * Message `nth` is durable. After a refusal the count stands still, whatever else is committed, until a step 2 comes
   * through: that holds everything its sender has beyond the server's state and every deletion, so it stands for all
   * messages before it, refused ones included. So "the first n are durable" is never said of something that is lost.
   */
  settled(nth: number, isStep2: boolean): void {
    if (this.#behind && !isStep2) return
    this.#behind = false
    this.resyncing = false
    this.#saved = nth
  }

  refused(): void {
    this.#behind = true
  }

  /** Sends message 4 if more is durable than the client was told. */
  reportSaved(stateVector: () => Uint8Array): void {
    if (this.#saved === this.#reported) return
    this.#reported = this.#saved
    this.send(savedMessage(this.#saved, stateVector()))
  }

  /** Says goodbye; `ws` cuts the line after 30 s if the other side doesn't answer. */
  close(code: number, reason: Sentence): void {
    this.open = false
    if (this.socket.isPaused) this.socket.resume()
    this.socket.close(code, closeReason(reason(wordsIn(this.participant.locale))))
  }

  /** Drops the line if the last ping was not answered, or sends the next. */
  ping(): void {
    if (!this.#alive) return void this.drop()
    this.#alive = false
    this.socket.ping()
  }

  pong(): void {
    this.#alive = true
  }

  /** True once for each code: one line in the log says it, a thousand would hide the rest. */
  isNews(code: RefusalCode): boolean {
    const isNews = !this.#warned.has(code)
    this.#warned.add(code)
    return isNews
  }

  drop(): void {
    this.open = false
    this.socket.terminate()
  }
}

const payloadStart = (frame: Buffer): number => ({ 126: 4, 127: 10 })[frame[1]!] ?? 2

/** A close reason holds at most 123 bytes of UTF-8 (RFC 6455 §5.5). */
export function closeReason(reason: string): string {
  let text = reason
  while (Buffer.byteLength(text) > 123) text = text.slice(0, -1)
  return text.toWellFormed()
}
