import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import compression from 'compression'
import express from 'express'
import type { Logger } from 'pino'
import { type Db, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { apiRouter } from './api/router.ts'
import { brandRoutes, readBrand } from './brand.ts'
import { feedRoute } from './calendar/routes.ts'
import type { Config } from './config.ts'
import { createContext } from './context.ts'
import { nodeCrypto, randomId } from './crypto.ts'
import type { Deps } from './deps.ts'
import { GOING_AWAY, REVOKED } from './documents/close-codes.ts'
import { createDocuments, type Documents } from './documents/documents.ts'
import { DEFAULT_LIMITS } from './documents/limits.ts'
import { createTexts, type Texts } from './documents/texts.ts'
import { createLosses, type Losses } from './history/losses.ts'
import { healthRoutes } from './http/health.ts'
import { servePages } from './http/pages.ts'
import { problemHandler } from './http/problem.ts'
import { isOurOrigin, sameOriginOnly, securityHeaders } from './http/security.ts'
import { presentedCookie } from './http/session.ts'
import { type Jobs, startJobs } from './jobs/jobs.ts'
import { createLimits } from './limits.ts'
import { createMailer } from './mail/transport.ts'
import { createRooms, type Rooms } from './rooms/rooms.ts'
import { loadSecrets } from './secrets.ts'
import { createStates } from './states.ts'
import { routeUpgrades } from './upgrade.ts'
import { writableFor } from './views/writable.ts'
import { wordsIn } from './words/words-in.ts'

export type Running = {
  deps: Deps
  documents: Documents
  losses: Losses
  jobs: Jobs
  server: Server
  port: number
  url: string
  close: () => Promise<void>
}

/** What tests replace: the clock, chance, and whether pages are served. */
export type Overrides = {
  now?: () => number
  newId?: () => string
  pages?: boolean
  jobsEvery?: number
  limits?: Parameters<typeof createLimits>[0]
}

/** Opens the database, wires everything together and listens. The composition root: each part is handed what it needs. */
export async function startServer(config: Config, log: Logger, overrides: Overrides = {}): Promise<Running> {
  const { now = Date.now, newId = randomId, pages = true, jobsEvery } = overrides
  const db = openDatabase(config.DATABASE_URL ? { url: config.DATABASE_URL } : { file: databaseFile(config) })
  const migrations = await migrate(db)
  if (migrations.length > 0) log.info({ migrations }, 'database brought up to date')

  const app = express()
  const server = createServer(app)
  const port = await listen(server, config)
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${port}`
  const texts = createTexts({ sha256: nodeCrypto.sha256 })
  const losses = createLosses({ db, texts, now, newId, log })
  // Rooms and jobs need Deps, and Deps tell rooms and jobs: late-bound, set before the first request is answered.
  const late: { rooms?: Rooms; jobs?: Jobs } = {}
  const onCommitted = (planId: PlanId) => late.rooms?.wrote(planId)
  const documents = createDocuments({ db, now, log, onLost: losses.note, onCommitted })
  const deps = createDeps({ config, db, log, now, newId, publicUrl, documents, texts, losses, late })
  const limits = createLimits(overrides.limits)
  const isOurs = (origin: string | undefined, host: string | undefined) => isOurOrigin(publicUrl, origin, host)

  app.disable('x-powered-by')
  app.set('trust proxy', config.TRUST_PROXY)
  app.use(securityHeaders(config.NODE_ENV === 'development'))
  app.use(compression())
  healthRoutes(app, { db, documents, sockets: () => late.rooms?.sockets() ?? 0, states: deps.states })
  app.use(sameOriginOnly(publicUrl))
  app.use('/api/v1', apiRouter(deps, limits), problemHandler(log))
  feedRoute(app, deps, limits)
  const isDevelopment = config.NODE_ENV === 'development'
  const brand = readBrand(config)
  brandRoutes(app, brand)
  const context = (request: express.Request, nonce: string) => createContext({ deps, limits, brand }, request, nonce)
  const served = pages ? await servePages(app, server, { isDevelopment, context }) : undefined
  app.use(problemHandler(log))

  late.rooms = createRooms(server, { deps, limits, isOurs, presented: presentedCookie })
  routeUpgrades(server, {
    deps,
    documents,
    isOurs,
    isViteSocket: served?.isViteSocket ?? (() => false),
    maxFrame: DEFAULT_LIMITS.maxFrame,
  })
  late.jobs = startJobs(deps, jobsEvery)

  const close = async () => {
    await late.jobs?.stop()
    deps.mailer?.close()
    await documents.close()
    await losses.close()
    await late.rooms?.close()
    await served?.close()
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await db.destroy()
  }
  return { deps, documents, losses, jobs: late.jobs, server, port, url: `http://localhost:${port}`, close }
}

export const databaseFile = (config: Pick<Config, 'DATA_DIR'>): string => join(config.DATA_DIR, 'evenground.sqlite')

type Parts = {
  config: Config
  db: Db
  log: Logger
  now: () => number
  newId: () => string
  publicUrl: string
  documents: Documents
  texts: Texts
  losses: Losses
  late: { rooms?: Rooms; jobs?: Jobs }
}

function createDeps({ config, db, log, now, newId, publicUrl, documents, texts, losses, late }: Parts): Deps {
  return {
    ...{ db, now, newId, log, publicUrl },
    secrets: loadSecrets(config),
    planCreation: config.PLAN_CREATION,
    demo: config.DEMO,
    witnessHosts: config.WITNESS_HOSTS ?? [],
    mailer: createMailer(config),
    states: createStates(),
    texts,
    publish: (published) => {
      const { planId, entries, state } = published
      late.rooms?.publish(published)
      for (const section of state.sections.keys()) {
        documents.setWritable(planId, section as SectionKey, (memberId, locale) =>
          writableFor(state, section, memberId as MemberId, wordsIn(locale)),
        )
      }
      for (const { kind, body } of entries) {
        if (kind === 'suggestion.applied') documents.refresh(planId, body.section)
      }
      late.jobs?.wake()
    },
    wake: () => late.jobs?.wake(),
    showCards: (planId) => {
      late.rooms?.showCards(planId).catch((error) => log.error({ err: error }, 'showing cards failed'))
    },
    showHands: (planId) => {
      late.rooms?.showHands(planId).catch((error) => log.error({ err: error }, 'showing hands failed'))
    },
    showConduct: (planId, members) => {
      late.rooms?.showConduct(planId, members).catch((error) => log.error({ err: error }, 'telling of conduct failed'))
    },
    remind: (planId, reminder) => {
      late.rooms?.remind(planId, reminder).catch((error) => log.error({ err: error }, 'telling the time failed'))
    },
    wrote: (planId, section) => {
      documents.refresh(planId, section)
      late.rooms?.wrote(planId)
    },
    lost: losses.note,
    away: (planId, memberId) => {
      documents.disconnect(planId, memberId, GOING_AWAY, (words) => words.devices_locked())
      late.rooms?.disconnect(planId, memberId)
    },
    revoked: (planId, memberId) => {
      documents.disconnect(planId, memberId, REVOKED, (words) => words.errors_link_replaced())
      late.rooms?.disconnect(planId, memberId)
    },
  }
}

async function listen(server: Server, { PORT, HOST }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORT, HOST, resolve)
  })
  return (server.address() as AddressInfo).port
}
