import type { Deps } from '../deps.ts'

export type Repeating = { wake: () => void; run: () => Promise<void>; stop: () => Promise<void> }

/**
 * Does something now and then, one round at a time; being woken during a round leads to one more.
 * A long round looks at `stop` between its steps.
 */
export function repeating(
  { log }: Pick<Deps, 'log'>,
  round: (stop: AbortSignal) => Promise<void>,
  every: number,
): Repeating {
  let running: Promise<void> | null = null
  let again = false
  const stopping = new AbortController()

  async function rounds(): Promise<void> {
    do {
      again = false
      await round(stopping.signal)
    } while (again && !stopping.signal.aborted)
  }
  function run(): Promise<void> {
    if (running) again = true
    running ??= rounds()
      .catch((error) => log.error({ err: error }, 'a round of jobs failed'))
      .finally(() => {
        running = null
      })
    return running
  }
  const timer = every > 0 ? setInterval(() => void run(), every) : undefined
  return {
    wake: () => void run(),
    run,
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
