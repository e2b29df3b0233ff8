import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `pages`: the whole program as people run it. `server`: without its pages, which starts sooner. */
const PROGRAMS = {
  pages: { file: './page-process.ts', environment: { NODE_ENV: 'production' } },
  server: { file: './voting-process.ts', environment: { NODE_ENV: 'test', LOG_LEVEL: 'silent' } },
} as const

/** The program on one port and one folder, which can be killed at any moment and started again. */
export async function startKillable(which: keyof typeof PROGRAMS) {
  const { file, environment } = PROGRAMS[which]
  const program = fileURLToPath(new URL(file, import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'evenground-killed-'))
  let child: ChildProcess | undefined
  const start = async (port: string): Promise<string> => {
    const env: NodeJS.ProcessEnv = { ...process.env, ...environment, DATA_DIR: folder, PORT: port }
    const started = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child = started
    const [said] = (await once(started.stdout, 'data')) as [Buffer]
    return said.toString().trim()
  }
  const kill = async () => {
    if (!child) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    child = undefined
  }
  const url = await start('0')
  return {
    url,
    kill,
    restart: () => start(new URL(url).port),
    close: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
