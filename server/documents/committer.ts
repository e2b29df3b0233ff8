import type { Db } from '#db/client.ts'
import { type CommitRequest, commitTogether, type NotCommitted } from './commit.ts'

/** Writes one document's updates; resolves and rejects as `commitUpdates` does. */
export type Committer = (request: CommitRequest) => Promise<number | NotCommitted>

type Waiting = {
  request: CommitRequest
  resolve: (outcome: number | NotCommitted) => void
  reject: (error: unknown) => void
}

/**
 * Commits what is asked for within one turn of the loop in one transaction: twenty documents cost one wait for the disk
 * instead of twenty. If that transaction fails, each document tries alone, so that none suffers for another's fault.
 */
export function createCommitter(db: Db): Committer {
  let waiting: Waiting[] = []

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    if (batch.length > 1 && (await tryTogether(batch))) return
    for (const one of batch) await alone(one)
  }

  async function tryTogether(batch: readonly Waiting[]): Promise<boolean> {
    try {
      const outcomes = await commitTogether(
        db,
        batch.map(({ request }) => request),
      )
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index]!)
      return true
    } catch {
      return false // whose fault it is shows when each tries alone
    }
  }

  async function alone({ request, resolve, reject }: Waiting): Promise<void> {
    try {
      const [outcome] = await commitTogether(db, [request])
      resolve(outcome!)
    } catch (error) {
      reject(error)
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(() => void flush())
      waiting.push({ request, resolve, reject })
    })
}
