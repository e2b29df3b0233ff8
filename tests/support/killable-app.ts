import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROCESS = fileURLToPath(new URL('./page-process.ts', import.meta.url))

/** The program on one port and one folder, which can be killed at any moment and started again. */
export async function startKillableApp() {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-killed-'))
  let child: ChildProcess | undefined
  const start = async (port: string): Promise<string> => {
    const env = { ...process.env, DATA_DIR: folder, NODE_ENV: 'production' as const, PORT: port }
    const started = spawn(process.execPath, [PROCESS], { env, stdio: ['ignore', 'pipe', 'inherit'] })
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
