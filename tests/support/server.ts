import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { io, type Socket } from 'socket.io-client'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { readConfig } from '#server/config.ts'
import { randomId } from '#server/crypto.ts'
import type { ClientToServer, ServerToClient } from '#server/rooms/events.ts'
import { type Overrides, startServer } from '#server/server.ts'

export type TestServer = Awaited<ReturnType<typeof startTestServer>>

/** The real server on a free port with its own folder. The clock stands still until moved; jobs run when told. */
export async function startTestServer({
  environment = {},
  ...overrides
}: Overrides & { environment?: Record<string, string> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-'))
  const clock = { now: Date.UTC(2026, 2, 2, 9) }
  const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'test', ...environment })
  const running = await startServer(config, pino({ level: 'silent' }), {
    now: () => clock.now,
    pages: false,
    jobsEvery: 0,
    ...overrides,
  })
  const api = client(running.url)
  return {
    ...running,
    clock,
    wait: (milliseconds: number) => {
      clock.now += milliseconds
    },
    api,
    room: (token?: string, headers: Record<string, string> = {}) => openRoom(running.url, token, headers),
    document: (planId: string, section: string, token: string) => openDocument(running.url, planId, section, token),
    close: async () => {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
type Json = any
export type Answer = { status: number; headers: Headers; text: string; body: Json }

/** Plain HTTP, as any client would speak it. */
export function client(url: string) {
  async function call(
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body !== undefined ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body !== undefined ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    const isJson =
      /json/.test(response.headers.get('content-type') ?? '') &&
      !/jsonl/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }
  const get = (path: string, token?: string, headers?: Record<string, string>) =>
    call('GET', path, { ...(token ? { token } : {}), ...(headers ? { headers } : {}) })
  const command = (planId: string, token: string, type: string, input: object = {}, commandId: string = randomId()) =>
    call('POST', `/plans/${planId}/commands`, { token, body: { commandId, type, ...input } })
  const start = async () =>
    (
      await call('POST', '/plans', {
        body: {
          title: 'Breathing well',
          place: 'Aldersyke',
          question: 'How can more people finish rehab?',
          facilitator: { name: 'Noor Hassan', email: 'noor@example.org' },
        },
      })
    ).body as { planId: string; member: { id: string; token: string }; link: string }
  /** Invites, joins and signs; returns who it is and their token. */
  async function join(planId: string, guide: string, side: 'citizen' | 'professional', name: string) {
    const invited = await command(planId, guide, 'member.invite', { side, name })
    const { memberId, invitation, link } = invited.body.result as { memberId: string; invitation: string; link: string }
    const { token } = (await command(planId, invitation, 'member.join')).body.result as { token: string }
    await command(planId, token, 'role.sign')
    await command(planId, token, 'interest.declare')
    return { id: memberId, token, invitation, link, name }
  }
  return { call, get, command, start, join }
}

export type Room = Socket<ServerToClient, ClientToServer>
export function openRoom(url: string, token?: string, headers: Record<string, string> = {}): Room {
  return io(url, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: headers,
    ...(token ? { auth: { token } } : {}),
  })
}

/** A stock y-websocket client. */
export function openDocument(url: string, planId: string, section: string, token: string) {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url.replace('http', 'ws'), `collab/${planId}/${section}`, doc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  // A stock client prints an error for message types that it does not know, and goes on.
  provider.messageHandlers[4] = () => {}
  provider.messageHandlers[5] = () => {}
  return { doc, provider, fragment: doc.getXmlFragment('default'), close: () => provider.destroy() }
}

/** Adds a paragraph, as an editor over Yjs does. */
export function typeParagraph(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment('default').push([paragraph])
}

export async function until(
  holds: () => boolean | Promise<boolean>,
  what = 'the condition',
  timeout = 10_000,
): Promise<void> {
  const end = performance.now() + timeout
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
