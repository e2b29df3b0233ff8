import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = new URL('../../server/evenground.js', import.meta.url).pathname

export type WitnessProcess = Awaited<ReturnType<typeof startWitness>>

/** A folder for a witness's key and memory; gone with `remove`. */
export function witnessFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-witness-'))
  return {
    folder,
    key: join(folder, 'key'),
    state: join(folder, 'key.state'),
    logs: join(folder, 'logs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The real program, as whoever runs a witness starts it. */
export async function startWitness(...argv: string[]) {
  const child = spawn(process.execPath, [program, 'witness', '--port', '0', ...argv], { stdio: 'pipe' })
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => {
    said.out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    said.err += bytes.toString()
  })
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  await Promise.race([heard(child, () => /Listening on (\S+)/.test(said.out)), ended])
  const url = /Listening on (\S+)/.exec(said.out)?.[1] ?? ''
  return {
    url,
    vkey: /^\S+\+[0-9a-f]{8}\+\S+$/m.exec(said.out)?.[0] ?? '',
    said,
    ended,
    ask: async (body: string | Uint8Array, init: RequestInit = {}) => {
      const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: body as BodyInit, ...init })
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
    },
    kill: async (signal: NodeJS.Signals = 'SIGKILL') => {
      child.kill(signal)
      await ended
    },
  }
}

async function heard(child: ChildProcess, holds: () => boolean): Promise<void> {
  while (!holds()) {
    if (child.exitCode !== null) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
