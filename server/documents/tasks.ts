import type { Buckets } from './buckets.ts'
import type { Connection } from './connection.ts'
import type { Limits } from './limits.ts'

/** What a client sent and waits for; `size` is the message's in bytes. */
type Waiting = { connection: Connection; size: number }
/** A step-2 or update message; it is the `nth` of its socket. */
export type UpdateTask = Waiting & { kind: 'update'; update: Uint8Array; isStep2: boolean; nth: number }
/** A client's step 1, to be answered. */
export type Step1Task = Waiting & { kind: 'step1'; stateVector: Uint8Array }

export type Task =
  | UpdateTask
  | Step1Task
  /** Somebody came in: they get the status, step 1 and everybody's cursors. */
  | { kind: 'hello'; connection: Connection }
  /** Ask this client for everything that the server lacks. */
  | { kind: 'resync'; connection: Connection }
  /** Somebody else may have committed: look. */
  | { kind: 'refresh' }

/** Bytes of an update that cost as much as another update. */
const BYTES_PER_TOKEN = 4096
/** Bytes of a document whose sending costs as much as an update. */
const SENT_BYTES_PER_TOKEN = 64 * 1024

export const memberKey = ({ participant }: Connection): string => `${participant.planId}/${participant.memberId}`

/** What waits to be done in one document, in order of arrival, except that whoever sends too much waits for themselves. */
export class TaskQueue {
  #updates = 0
  /** Of what was taken last. */
  #updatesInHand = 0
  #tasks: Task[] = []
  readonly #limits: Limits
  readonly #buckets: Buckets

  constructor(limits: Limits, buckets: Buckets) {
    this.#limits = limits
    this.#buckets = buckets
  }

  get length(): number {
    return this.#tasks.length
  }

  /** Step-2 and update messages that wait or are being dealt with. */
  get updates(): number {
    return this.#updates + this.#updatesInHand
  }

  add(task: Task): void {
    this.#tasks.push(task)
    if (task.kind === 'update') this.#updates++
  }

  /**
   * Takes what may be done now. `wait` is how many milliseconds the first of the others has to wait. `documentBytes` is
   * what answering a step 1 may have to send; `unlimited` lets everything through.
   */
  take(documentBytes: number, unlimited = false): { batch: Task[]; wait: number } {
    const batch: Task[] = []
    const rest: Task[] = []
    const held = new Set<string>()
    let wait = Number.POSITIVE_INFINITY
    for (const task of this.#tasks) {
      if (batch.length >= this.#limits.maxBatch) {
        wait = 0
        rest.push(task)
      } else if (unlimited || (task.kind !== 'update' && task.kind !== 'step1')) {
        batch.push(task)
      } else {
        const key = memberKey(task.connection)
        const pause = held.has(key) ? Number.POSITIVE_INFINITY : this.#buckets.wait(key)
        if (pause === 0) {
          this.#buckets.spend(key, costOf(task, documentBytes))
          batch.push(task)
        } else {
          held.add(key)
          wait = Math.min(wait, pause)
          rest.push(task)
        }
      }
    }
    this.#tasks = rest
    const waiting = rest.length === 0 ? 0 : countUpdates(rest)
    this.#updatesInHand = this.#updates - waiting
    this.#updates = waiting
    return { batch, wait }
  }
}

const countUpdates = (tasks: readonly Task[]): number => tasks.filter((task) => task.kind === 'update').length

const costOf = ({ kind, size }: UpdateTask | Step1Task, documentBytes: number): number =>
  1 + size / BYTES_PER_TOKEN + (kind === 'step1' ? documentBytes / SENT_BYTES_PER_TOKEN : 0)
