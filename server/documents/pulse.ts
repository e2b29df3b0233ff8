import type { Limits } from './limits.ts'

/**
 * The beat to which all documents of a process are worked off, so that what waits in several of them is committed
 * together. After a rest it beats at once: whoever types alone waits for nobody. How long it rests, those say whose
 * work was done: longer where many listen, because there one message for several updates saves most.
 */
export class Pulse {
  readonly #limits: Pick<Limits, 'tickMs' | 'tickMsPerReader' | 'maxTickMs'>
  #waiting: (() => void)[] = []
  /** Whether the next beat is under way. */
  #scheduled = false
  #lastBeat = 0
  #restUntil = 0

  constructor(limits: Pick<Limits, 'tickMs' | 'tickMsPerReader' | 'maxTickMs'>) {
    this.#limits = limits
  }

  /** Runs at the next beat, together with all others who wait for it. */
  next(run: () => void): void {
    this.#waiting.push(run)
    if (!this.#scheduled) this.#schedule()
  }

  /**
   * The beat rests after work for `readers`, and after a commit of `commitMs`: it stops the whole process, for 10 ms on
   * slow disks, and twice as long is left to everything else.
   */
  rest(readers: number, commitMs: number): void {
    const { tickMs, tickMsPerReader, maxTickMs } = this.#limits
    const tick = Math.max(tickMs, Math.min(readers * tickMsPerReader, maxTickMs))
    const pause = Math.min(2 * commitMs, LONGEST_PAUSE)
    this.#restUntil = Math.max(this.#restUntil, this.#lastBeat + tick, performance.now() + pause)
  }

  #schedule(): void {
    this.#scheduled = true
    const wait = this.#restUntil - performance.now()
    // A timer of 0 takes a millisecond; the next turn of the loop is sooner.
    if (wait >= 1) setTimeout(() => this.#beat(), wait)
    else setImmediate(() => this.#beat())
  }

  #beat(): void {
    if (this.#restUntil - performance.now() >= 1) {
      this.#schedule()
      return
    }
    this.#scheduled = false
    this.#lastBeat = performance.now()
    for (const run of this.#waiting.splice(0)) run()
  }
}

/** The longest pause after a slow commit, in milliseconds. */
const LONGEST_PAUSE = 50
