import { setTimeout as pause } from 'node:timers/promises'

/** Looks every few milliseconds; throws after two minutes. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`Still waiting: ${what}.`)
    await pause(2)
  }
}
