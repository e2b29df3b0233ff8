import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { AppError, isAppError } from '#domain/app-error.ts'
import type { PlanId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import type { Deps } from './deps.ts'
import { FAULT, GONE, LOST_SESSION, REVOKED } from './documents/close-codes.ts'
import { closeReason } from './documents/connection.ts'
import type { Documents } from './documents/documents.ts'
import { presentedCookie } from './http/session.ts'
import { callerOf } from './identity/caller.ts'
import { colourOf, nameOf } from './views/people.ts'
import { writableFor } from './views/writable.ts'
import { wordsIn } from './words/words-in.ts'

type Options = {
  deps: Deps
  documents: Documents
  isOurs: (origin: string | undefined, host: string | undefined) => boolean
  isViteSocket: (protocol: string | undefined) => boolean
  maxFrame: number
}

/** The only listener that answers upgrades: Socket.IO and Vite take theirs, documents are ours, all else is refused. */
export function routeUpgrades(server: Server, { deps, documents, isOurs, isViteSocket, maxFrame }: Options): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrame })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.startsWith('/socket.io')) return
    if (isViteSocket(request.headers['sec-websocket-protocol'])) return
    const match = /^\/collab\/([^/]+)\/([^/]+)$/.exec(url.pathname)
    if (!match) return refuse(socket, '404 Not Found')
    if (!isOurs(request.headers.origin, request.headers.host)) return refuse(socket, '403 Forbidden')
    // Accepted first and closed with a code: a browser can't see an HTTP status here, and would retry for ever.
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const [planId, section] = [decodeURIComponent(match[1]!), decodeURIComponent(match[2]!)]
      const token = url.searchParams.get('token')
      const shown = presentedCookie(request)
      const presented = token ? { token, locale: shown.locale } : shown
      void join(ws, planId as PlanId, section, presented)
    })
  })

  async function join(ws: WebSocket, planId: PlanId, section: string, presented: Parameters<typeof callerOf>[2]) {
    // A frame that is too large fails the socket before anybody has joined; without a listener the process would end.
    ws.on('error', () => {})
    const held = holdMessages(ws)
    const { locale = 'en' } = presented
    try {
      if (!isSectionKey(section)) throw new AppError('not-found', (words) => words.errors_no_such_section())
      const caller = await callerOf(deps.db, planId, presented, deps.now())
      if (caller.by === 'invitation' || caller.by === 'code' || caller.by === 'system')
        throw new AppError('not-allowed', (words) => words.errors_join_first())
      const state = await deps.states.read(deps.db, planId)
      const member = memberOf(state, caller.memberId)
      if (member.status !== 'joined') throw new AppError('not-allowed', (words) => words.errors_you_left())
      const name = await nameOf(deps.db, planId, member, wordsIn(locale))
      const writable = writableFor(state, section, member.id, wordsIn(locale))
      documents.join(ws, { planId, section, memberId: member.id, name, colour: colourOf(member.id), locale, writable })
      held.release()
    } catch (error) {
      if (!isAppError(error)) deps.log.error({ err: error }, 'joining a document broke')
      const code = isAppError(error) ? CODES[error.code] : undefined
      const words = wordsIn(locale)
      ws.close(code ?? FAULT, closeReason(isAppError(error) ? error.sentence(words) : words.errors_our_side()))
    }
  }
}

const CODES: Partial<Record<AppError['code'], number>> = {
  'not-signed-in': LOST_SESSION,
  'not-allowed': REVOKED,
  'not-found': GONE,
}

/** Messages may arrive before we know who sends them; a lost first one would leave the client unsynced for ever. */
function holdMessages(ws: WebSocket) {
  const early: [Buffer, boolean][] = []
  const keep = (data: Buffer, isBinary: boolean) => void early.push([data, isBinary])
  ws.on('message', keep)
  return {
    release: () => {
      ws.off('message', keep)
      for (const [data, isBinary] of early) ws.emit('message', data, isBinary)
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
