import type { Report } from '#domain/verify/report.ts'
import type { Progress, Said, Task } from './run.ts'

export type Checker = {
  check: (task: Task, onProgress: (progress: Progress) => void) => Promise<Report>
  /** Stops at once, in the middle of a check too. */
  close: () => void
}

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
  /** Waits for what `take` is waiting for; everything before that it may use. */
  const listen = <T>(take: (said: Said) => T | undefined) =>
    new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        const taken = take(data)
        if (taken !== undefined) resolve(taken)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        reject(new Error('The verifier stopped.'))
      }
    })
  try {
    await listen((said) => (said.kind === 'ready' ? true : undefined))
  } catch (error) {
    worker.terminate()
    throw error
  }
  return {
    check: (task, onProgress) => {
      const answer = listen((said) => {
        if (said.kind === 'progress') onProgress(said.progress)
        return said.kind === 'report' ? said.report : undefined
      })
      worker.postMessage(task)
      return answer
    },
    close: () => worker.terminate(),
  }
}
