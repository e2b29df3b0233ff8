import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Limits } from '#server/documents/limits.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** One of the servers that are measured side by side. */
export type System = {
  name: string
  /** What is safe on disk, and when. */
  durable: string
  start: (folder: string) => Promise<ServerProcess>
  /** The address of a document, without ws://HOST. */
  path: (document: string, member: string) => string
  /** Whether every message begins with the document's name, and the socket with a word of who it is. */
  named: boolean
  /** Whether the server answers questions for the text; a relay would pass them on to everybody. */
  answers: boolean
}

/** Limits that no typist of a benchmark meets: what is measured is work, not waiting for an allowance. */
const UNLIMITED: Partial<Limits> = { updatesPerSecond: 1e6, burst: 1e6 }

export const ours = (name: string, limits: Partial<Limits> = {}): System => ({
  name,
  durable: 'before it is relayed',
  start: (folder) => startServer('collab/servers/ours.ts', [folder, JSON.stringify({ ...UNLIMITED, ...limits })]),
  path: (document, member) => `/collab/${document}/why?member=${member}`,
  named: false,
  answers: true,
})

export const relay: System = {
  name: 'bare ws relay',
  durable: 'never',
  start: () => startServer('collab/servers/relay.ts', []),
  path: (document) => `/${document}`,
  named: false,
  answers: false,
}

const yWebsocket = (name: string, durable: string, env: (folder: string) => Record<string, string>): System => ({
  name,
  durable,
  start: (folder) => startServer('peers/y-websocket.js', [], env(folder)),
  path: (document) => `/${document}`,
  named: false,
  answers: true,
})

const hocuspocus: System = {
  name: 'Hocuspocus 4.7 + SQLite',
  durable: '2–10 s later',
  start: (folder) => startServer('peers/hocuspocus.js', [folder]),
  path: () => '/',
  named: true,
  answers: true,
}

const PEERS: readonly System[] = [
  yWebsocket('y-websocket 2.1', 'never', () => ({})),
  yWebsocket('y-websocket 2.1 + LevelDB', 'some time after', (folder) => ({ YPERSISTENCE: join(folder, 'level') })),
  hocuspocus,
]

/** The peers, if `npm ci --prefix bench/peers` was run. */
export const peers = (): readonly System[] =>
  existsSync(new URL('../peers/node_modules', import.meta.url)) ? PEERS : []
