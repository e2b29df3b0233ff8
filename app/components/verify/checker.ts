import type { Report } from '#domain/verify/report.ts'
import type { Task } from './run.ts'

export type Checker = { check: (task: Task) => Promise<Report>; close: () => void }

/**
 * Loads the verifier, all of it, so that the network can be switched off afterwards. Nothing that is checked leaves the
 * browser: it goes to a thread of this page, or where there are none, stays in the page itself.
 */
export async function loadChecker(): Promise<Checker> {
  try {
    return await workerChecker()
  } catch {
    const { runCheck } = await import('./run.ts')
    return { check: async (task) => runCheck(task), close: () => {} }
  }
}

async function workerChecker(): Promise<Checker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const next = <T>() =>
    new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data)
      worker.onerror = (event) => {
        event.preventDefault()
        reject(new Error('The verifier stopped.'))
      }
    })
  try {
    await next<'ready'>()
  } catch (error) {
    worker.terminate()
    throw error
  }
  return {
    check: (task) => {
      const answer = next<Report>()
      worker.postMessage(task)
      return answer
    },
    close: () => worker.terminate(),
  }
}
