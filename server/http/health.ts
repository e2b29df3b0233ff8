import type { Express } from 'express'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Db } from '#db/client.ts'
import type { Documents } from '../documents/documents.ts'
import type { States } from '../states.ts'

type Sources = { db: Db; documents: Documents; sockets: () => number; states: States }

/**
 * `/healthz`: the process lives. `/readyz`: it can do its work. `/metrics`: Prometheus text; sums over everything, so
 * that nobody can read from it who voted or wrote in which plan.
 */
export function healthRoutes(app: Express, { db, documents, sockets, states }: Sources): void {
  const metrics = createMetrics({ documents, sockets, states })
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'))
  app.get('/readyz', async (_request, response) => {
    try {
      await sql`select 1`.execute(db)
      response.type('text').send('ready\n')
    } catch {
      response.status(503).type('text').send('The database does not answer.\n')
    }
  })
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics())
  })
}

function createMetrics({ documents, sockets, states }: Omit<Sources, 'db'>): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('evenground_room_sockets', 'Open room connections', sockets)
  gauge('evenground_documents_open', 'Documents in memory', () => documents.stats().rooms)
  gauge('evenground_document_sockets', 'Open document connections', () => documents.stats().sockets)
  gauge('evenground_document_updates_waiting', 'Updates not committed yet', () => documents.stats().pending)
  gauge('evenground_plans_folded', 'Plans whose state is in memory', () => states.size())
  return registry
}
