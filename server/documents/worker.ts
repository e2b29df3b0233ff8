import type { Limits } from './limits.ts'
import type { Task, TaskQueue } from './tasks.ts'

type Job = {
  /** Bytes of the document, for what answering costs. */
  documentBytes: () => number
  /** Does a batch; nothing else runs meanwhile. Returns how many milliseconds its commit took. */
  run: (batch: Task[]) => Promise<number>
  /** There is nothing left to do. */
  onIdle: () => void
  onFault: (error: unknown) => void
}

/** The longest pause after a slow commit, in milliseconds. */
const LONGEST_PAUSE = 50

/** Works off a document's queue, one batch after the other. Nothing runs before `start` or after `stop`. */
export class Worker {
  readonly #queue: TaskQueue
  readonly #limits: Limits
  readonly #job: Job
  #started = false
  #stopped = false
  #running = false
  #hurrying = false
  #timer: NodeJS.Timeout | undefined
  /** When the timer fires, on the monotonic clock. */
  #due = Number.POSITIVE_INFINITY
  #commitMs = 0
  #whenIdle: (() => void)[] = []

  constructor(queue: TaskQueue, limits: Limits, job: Job) {
    this.#queue = queue
    this.#limits = limits
    this.#job = job
  }

  get isIdle(): boolean {
    return !this.#running && this.#queue.length === 0
  }

  start(): void {
    this.#started = true
    this.wake()
  }

  /** Forgets what waits. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#tellIdle()
  }

  /** Has a look at the queue in `wait` milliseconds, or after the pause that collects more updates into one commit. */
  wake(wait = this.#pause()): void {
    if (!this.#started || this.#stopped || this.#running) return
    const due = performance.now() + (this.#hurrying ? 0 : wait)
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    // A timer of 0 takes a millisecond; the next turn of the loop is sooner.
    if (wait >= 1 && !this.#hurrying) this.#timer = setTimeout(() => this.#run(), wait)
    else setImmediate(() => this.#run())
  }

  /** Works off everything without pauses or limits; resolves when nothing is left. */
  async hurry(): Promise<void> {
    this.#hurrying = true
    if (!this.#started || this.#stopped) return
    const idle = new Promise<void>((resolve) => this.#whenIdle.push(resolve))
    this.wake()
    await idle
  }

  async #run(): Promise<void> {
    if (this.#running || this.#stopped) return
    this.#running = true
    this.#due = Number.POSITIVE_INFINITY
    let wait = 0
    try {
      for (;;) {
        const taken = this.#queue.take(this.#job.documentBytes(), this.#hurrying)
        wait = taken.wait
        if (taken.batch.length === 0) break
        this.#commitMs = await this.#job.run(taken.batch)
        await this.#turn()
      }
    } catch (error) {
      this.#job.onFault(error)
    } finally {
      this.#running = false
    }
    if (this.#queue.length > 0) return this.wake(wait)
    this.#tellIdle()
    if (!this.#stopped) this.#job.onIdle()
  }

  async #turn(): Promise<void> {
    const wait = this.#hurrying ? 0 : this.#pause()
    await new Promise<void>((resolve) => void (wait >= 1 ? setTimeout(resolve, wait) : setImmediate(resolve)))
  }

  /** A commit stops the whole process for a moment, 10 ms on slow disks: then twice as long is left to everything else. */
  #pause(): number {
    return Math.max(this.#limits.tickMs, Math.min(2 * this.#commitMs, LONGEST_PAUSE))
  }

  #tellIdle(): void {
    for (const tell of this.#whenIdle.splice(0)) tell()
  }
}
