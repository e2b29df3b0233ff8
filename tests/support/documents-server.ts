import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { Db } from '#db/client.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Writable } from '#server/documents/connection.ts'
import { createDocuments, type Documents, type DocumentsDeps } from '#server/documents/documents.ts'

export const PLAN = 'p_00000000000000000000000001' as PlanId
export const SECTION: SectionKey = 'why'
export const ANN = 'm_ann' as MemberId
export const BOB = 'm_bob' as MemberId
export const CAT = 'm_cat' as MemberId

export const OPEN: Writable = { writable: true, reason: '' }
export const READ_ONLY: Writable = { writable: false, reason: 'You can read here.', ruleId: 'test.read-only' }

export type DocumentsServer = {
  documents: Documents
  /** ws://127.0.0.1:PORT/collab */
  url: string
  port: number
  /** What members may do when they come in; everybody else may write. */
  rights: Map<MemberId, Writable>
  /** What was logged, by level. */
  warnings: object[]
  errors: object[]
  close: () => Promise<void>
}

type Options = Partial<Omit<DocumentsDeps, 'db'>> & { port?: number }

/**
 * The documents alone behind a small HTTP server on a free port: `/collab/PLAN/SECTION?member=ID`. Whoever says who
 * they are is believed.
 */
export async function startDocumentsServer(db: Db, { port = 0, ...deps }: Options = {}): Promise<DocumentsServer> {
  const [warnings, errors]: [object[], object[]] = [[], []]
  const log = {
    warn: (about: object, message: string) => void warnings.push({ ...about, message }),
    error: (about: object, message: string) => void errors.push({ ...about, message }),
  }
  const documents = createDocuments({ now: Date.now, log, ...deps, db })
  const rights = new Map<MemberId, Writable>()
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, , planId, section] = url.pathname.split('/') as [string, string, PlanId, SectionKey]
    const memberId = (url.searchParams.get('member') ?? ANN) as MemberId
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const writable = rights.get(memberId) ?? OPEN
      documents.join(ws, {
        planId,
        section,
        memberId,
        name: `Name of ${memberId}`,
        colour: '#0a0',
        locale: 'en',
        writable,
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const listening = (server.address() as AddressInfo).port
  return {
    ...{ documents, rights, warnings, errors, port: listening },
    url: `ws://127.0.0.1:${listening}/collab`,
    close: async () => {
      await documents.close()
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
