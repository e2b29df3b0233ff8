import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Question, Usage } from './servers/answer.ts'

export type { Usage } from './servers/answer.ts'

/** A server in a process of its own, so that what it uses is told apart from the load. */
export type ServerProcess = {
  port: number
  ask: (question: Question) => Promise<Usage>
  stop: () => Promise<void>
}

/** An empty folder on the disk that is measured: `BENCH_DIR`, else the machine's folder for such things. */
export const emptyFolder = (): string => mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'evenground-collab-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Starts `file`, a path below bench/, with arguments; resolves when it listens. */
export async function startServer(
  file: string,
  given: readonly string[],
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const path = new URL(`../${file}`, import.meta.url).pathname
  const flags = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []
  const child = spawn(process.execPath, ['--expose-gc', ...flags, path, ...given], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port } = await answer<{ port: number }>(child)
  return {
    port,
    ask: (question) => {
      child.send(question)
      return answer<Usage>(child)
    },
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const message = once(child, 'message').then(([value]) => value as T)
  const exit = once(child, 'exit').then(() => {
    throw new Error('The server ended before it answered.')
  })
  return Promise.race([message, exit])
}
