import type { Deps } from '../deps.ts'
import { closeDueBallots } from './close-due-ballots.ts'

/** How often timers look whether anything is due, in milliseconds. */
const EVERY = 1_000

export type Jobs = { wake: () => void; run: () => Promise<void>; stop: () => Promise<void> }

/** One round at a time; being woken during a round leads to one more. */
export function startJobs(deps: Deps, every = EVERY): Jobs {
  let running: Promise<void> | null = null
  let again = false

  async function rounds(): Promise<void> {
    do {
      again = false
      await closeDueBallots(deps)
    } while (again)
  }
  function run(): Promise<void> {
    if (running) again = true
    running ??= rounds()
      .catch((error) => deps.log.error({ err: error }, 'a round of jobs failed'))
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
      await running
    },
  }
}
