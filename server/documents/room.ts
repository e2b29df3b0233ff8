import { listUpdatesAfter } from '#db/documents.ts'
import type { PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Sentence } from '#domain/words/words.ts'
import { wordsIn } from '../words/words-in.ts'
import { Awareness } from './awareness.ts'
import { FAULT, GOING_AWAY, TRY_LATER } from './close-codes.ts'
import type { Connection, Writable } from './connection.ts'
import { drain } from './drain.ts'
import { frameOf } from './frame.ts'
import { awarenessMessage, updateMessage } from './messages.ts'
import type { Shared } from './shared.ts'
import { saveSnapshot } from './snapshot.ts'
import { type Task, TaskQueue } from './tasks.ts'
import { loadTextDoc, type TextDoc } from './text-doc.ts'
import { Worker } from './worker.ts'

/**
 * A document that is open: its text, the sockets on it, and one queue that every change and every question goes
 * through, so that nobody is served what isn't committed.
 */
export class Room {
  readonly name: { planId: PlanId; section: SectionKey }
  readonly shared: Shared
  readonly connections = new Set<Connection>()
  readonly awareness: Awareness
  /** The last drain found the document frozen in the database. */
  frozen = false
  readonly #queue: TaskQueue
  readonly #worker: Worker
  readonly #onGone: () => void
  #text: TextDoc | null = null
  #state: 'open' | 'closing' | 'gone' = 'open'
  /** What came in while the text was being loaded. */
  #early: (() => void)[] = []
  #telling: NodeJS.Timeout | undefined

  constructor(name: Room['name'], shared: Shared, onGone: () => void) {
    this.name = name
    this.shared = shared
    this.awareness = new Awareness(shared.limits, (clientId) => this.#text?.owners.get(clientId))
    this.#onGone = onGone
    this.#queue = new TaskQueue(shared.limits, shared.buckets)
    this.#worker = new Worker(this.#queue, shared.pulse, {
      documentBytes: () => this.text.size,
      run: (batch) => drain(this, batch),
      onIdle: () => void this.#unload(),
      onFault: (error) => {
        if (this.#state === 'gone') return
        shared.log.error({ err: error, ...name }, 'a document broke; its sockets are sent away to come back')
        this.#end(FAULT, (words) => words.errors_our_side())
      },
    })
    void this.#load()
  }

  /** The text; as it is committed, except within a drain. */
  get text(): TextDoc {
    if (!this.#text) throw new Error('The room has not loaded.')
    return this.#text
  }

  /** Updates that aren't committed yet. */
  get pending(): number {
    return this.#queue.updates + this.#early.length
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    this.add({ kind: 'hello', connection })
  }

  leave(connection: Connection): void {
    connection.open = false
    if (!this.connections.delete(connection)) return
    if (this.awareness.leave(connection)) this.tellAwareness()
    this.#worker.wake()
  }

  add(task: Task): void {
    this.whenLoaded(() => {
      this.#queue.add(task)
      this.#worker.wake()
    })
  }

  /** Runs at once, or in order as soon as the text is there. A room that closes takes nothing more. */
  whenLoaded(run: () => void): void {
    if (this.#state !== 'open') return
    if (this.#text) run()
    else this.#early.push(run)
  }

  /** Whether this socket may write now. While the database says frozen, nobody may have told us why yet. */
  statusOf({ participant: { writable, locale } }: Connection): Writable {
    if (!this.frozen || !writable.writable) return writable
    return { writable: false, reason: wordsIn(locale).errors_read_only_for_the_moment() }
  }

  /** Tells everybody whose status changed; who may write again is asked for what was refused meanwhile. */
  tellStatus(): void {
    for (const connection of this.connections) {
      if (connection.sendStatus(this.statusOf(connection))) this.add({ kind: 'resync', connection })
    }
  }

  tellAwareness(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      const changes = this.awareness.takeChanges()
      if (changes.length > 0) this.broadcast(awarenessMessage(changes))
    }, this.shared.limits.awarenessTickMs)
  }

  broadcast(message: Uint8Array, except?: Connection): void {
    const frame = frameOf(message)
    for (const connection of this.connections) if (connection !== except) connection.sendFrame(frame)
  }

  tellCommitted(): void {
    this.shared.onCommitted?.(this.name.planId, this.name.section, this.text.seq)
  }

  /** Throws away what is in memory for what is committed, and tells everybody what others committed meanwhile. */
  async rebuild(): Promise<void> {
    const { db, limits, log } = this.shared
    const { planId, section } = this.name
    for (let pause = 50; ; pause = Math.min(2 * pause, limits.maxRetryMs)) {
      try {
        const fresh = await loadTextDoc(db, planId, section, { follows: limits.followsMoves })
        const missed = fresh.seq > this.text.seq ? await listUpdatesAfter(db, planId, section, this.text.seq) : []
        this.text.destroy()
        this.#text = fresh
        for (const { bytes } of missed) this.broadcast(updateMessage(bytes))
        if (missed.length > 0) this.tellCommitted()
        return
      } catch (error) {
        log.error({ err: error, ...this.name }, 'a document could not be read again; its updates wait')
        await this.pause(pause)
      }
    }
  }

  /** Throws if the room is given up meanwhile. */
  async pause(milliseconds: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    if (this.#state === 'gone') throw new Error('The room was given up.')
  }

  /** Commits what waits, then closes every socket. What can't be committed in time, the clients still have. */
  async close(): Promise<void> {
    this.#state = 'closing'
    const timeUp = new Promise((resolve) => setTimeout(resolve, this.shared.limits.closeGraceMs).unref())
    await Promise.race([this.#worker.hurry(), timeUp])
    const { pending } = this
    if (pending > 0) this.shared.log.error({ pending, ...this.name }, 'stopped with updates that were not committed')
    else if (this.#text) await saveSnapshot(this, this.shared.limits.snapshotEvery)
    this.#end(GOING_AWAY, (words) => words.errors_server_restarts())
  }

  async #load(): Promise<void> {
    const { planId, section } = this.name
    const { db, limits } = this.shared
    try {
      this.#text = await loadTextDoc(db, planId, section, { follows: limits.followsMoves })
    } catch (error) {
      this.shared.log.error({ err: error, ...this.name }, 'a document could not be read')
      return this.#end(TRY_LATER, (words) => words.errors_text_not_open_now())
    }
    if (this.#state === 'gone') return
    for (const run of this.#early.splice(0)) run()
    this.#worker.start()
  }

  /** Leaves memory once everybody has left and everything is committed; who comes back meanwhile keeps it. */
  async #unload(): Promise<void> {
    if (this.connections.size > 0 || this.#state !== 'open') return
    await saveSnapshot(this, this.shared.limits.snapshotEvery)
    if (this.connections.size === 0 && this.#worker.isIdle && this.#state === 'open') this.#end(GOING_AWAY, () => '')
  }

  #end(code: number, reason: Sentence): void {
    if (this.#state === 'gone') return
    this.#state = 'gone'
    this.#worker.stop()
    clearTimeout(this.#telling)
    for (const connection of this.connections) connection.close(code, reason)
    this.connections.clear()
    this.#onGone()
  }
}
