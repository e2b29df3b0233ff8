import { setTimeout as pause } from 'node:timers/promises'

/** What a server process has used since it started; bytes are those after a collection, where it was asked for. */
export type Usage = { cpuSeconds: number; rssBytes: number; heapBytes: number }
export type Question = 'usage' | 'settled'

/** Tells the benchmark where this server listens, and from then on what it has used. */
export function answerFrom(port: number): void {
  process.on('message', async (question: Question) => {
    if (question === 'settled') await collect()
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send?.({ cpuSeconds: (user + system) / 1e6, rssBytes: rss, heapBytes: heapUsed + external } satisfies Usage)
  })
  process.on('disconnect', () => process.exit())
  process.send?.({ port })
}

/** Twice with a pause: what ends by a finaliser or a timer is gone by then. */
async function collect(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    globalThis.gc?.()
    await pause(200)
  }
  globalThis.gc?.()
}
