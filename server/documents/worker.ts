import type { Pulse } from './pulse.ts'
import type { Task, TaskQueue } from './tasks.ts'

type Job = {
  /** Bytes of the document, for what answering costs. */
  documentBytes: () => number
  /** Does a batch; nothing else runs meanwhile. Must begin without waiting, or it misses what is committed together. */
  run: (batch: Task[]) => Promise<void>
  /** There is nothing left to do. */
  onIdle: () => void
  onFault: (error: unknown) => void
}

/** Works off a document's queue, one batch at each beat. Nothing runs before `start` or after `stop`. */
export class Worker {
  readonly #queue: TaskQueue
  readonly #pulse: Pulse
  readonly #job: Job
  #state: 'loading' | 'working' | 'stopped' = 'loading'
  #running = false
  #hurrying = false
  /** Whether the next beat is waited for. */
  #woken = false
  #timer: NodeJS.Timeout | undefined
  /** When the timer fires, on the monotonic clock. */
  #due = Number.POSITIVE_INFINITY
  #whenIdle: (() => void)[] = []

  constructor(queue: TaskQueue, pulse: Pulse, job: Job) {
    this.#queue = queue
    this.#pulse = pulse
    this.#job = job
  }

  get isIdle(): boolean {
    return !this.#running && this.#queue.length === 0
  }

  start(): void {
    if (this.#state === 'loading') this.#state = 'working'
    this.wake()
  }

  /** Forgets what waits. */
  stop(): void {
    this.#state = 'stopped'
    clearTimeout(this.#timer)
    this.#tellIdle()
  }

  /** Has a look at the queue at the next beat, or at the first one in `wait` milliseconds. */
  wake(wait = 0): void {
    if (this.#state !== 'working' || this.#running || this.#woken) return
    if (wait < 1 || this.#hurrying) {
      clearTimeout(this.#timer)
      this.#due = Number.POSITIVE_INFINITY
      this.#woken = true
      const run = () => void this.#run()
      if (this.#hurrying) setImmediate(run)
      else this.#pulse.next(run)
      return
    }
    const due = performance.now() + wait
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => this.wake(), wait)
  }

  /** Works off everything without pauses or limits; resolves when nothing is left. */
  async hurry(): Promise<void> {
    this.#hurrying = true
    if (this.#state !== 'working') return
    const idle = new Promise<void>((resolve) => this.#whenIdle.push(resolve))
    this.wake()
    await idle
  }

  async #run(): Promise<void> {
    this.#woken = false
    if (this.#running || this.#state !== 'working') return
    this.#running = true
    const { batch, wait } = this.#queue.take(this.#job.documentBytes(), this.#hurrying)
    try {
      if (batch.length > 0) await this.#job.run(batch)
    } catch (error) {
      this.#job.onFault(error)
    }
    this.#running = false
    if (this.#queue.length > 0) return this.wake(batch.length > 0 ? 0 : wait)
    this.#tellIdle()
    if (this.#state === 'working') this.#job.onIdle()
  }

  #tellIdle(): void {
    for (const tell of this.#whenIdle.splice(0)) tell()
  }
}
