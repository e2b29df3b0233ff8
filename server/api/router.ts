import express, { type Request, Router } from 'express'
import type { PlanId } from '#domain/ids.ts'
import { meetingRoutes } from '../calendar/routes.ts'
import type { Deps } from '../deps.ts'
import { mustBeFor } from '../devices/shared.ts'
import { sendProblem } from '../http/problem.ts'
import { presentedCookie } from '../http/session.ts'
import { callerOf, type Presented } from '../identity/caller.ts'
import type { Limits } from '../limits.ts'
import type { Api } from './api.ts'
import { ballotRoutes } from './ballots.ts'
import { commentRoutes } from './comments.ts'
import { exportRoutes } from './exports.ts'
import { historyRoutes } from './history.ts'
import { logRoutes } from './log.ts'
import { openApi } from './openapi.ts'
import { planRoutes } from './plans.ts'
import { recordingRoutes } from './recordings.ts'
import { sectionRoutes } from './sections.ts'

/** A command, and a plan with all its words in it, are far smaller than this. */
const BODY_LIMIT = '256kb'

/** `Authorization: Bearer …`, else the session cookie. */
export function presentedBy(request: Request): Presented {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')
  const presented = presentedCookie(request)
  return bearer ? { token: bearer[1]!, locale: presented.locale } : presented
}

/** `/api/v1` (design.md §5.2). Each route: who asks, what they may see or do, one answer. */
export function apiRouter(deps: Deps, limits: Limits): Router {
  const router = Router()
  const api: Api = {
    deps,
    limits,
    caller: async (request) => {
      const caller = await callerOf(deps.db, request.params.planId as PlanId, presentedBy(request), deps.now())
      await limits.spend(caller)
      // What a page sends by itself says for whom, as its forms do.
      const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
      if (isWrite && caller.by === 'session' && caller.isShared) {
        mustBeFor(String((request.body as { commandId?: unknown } | undefined)?.commandId ?? ''), caller.memberId)
      }
      return caller
    },
  }
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.use(express.json({ limit: BODY_LIMIT, strict: true }))
  router.get('/openapi.json', (_request, response) => void response.json(openApi(deps.publicUrl)))
  planRoutes(router, api)
  logRoutes(router, api)
  sectionRoutes(router, api)
  commentRoutes(router, api)
  historyRoutes(router, api)
  recordingRoutes(router, api)
  exportRoutes(router, api)
  ballotRoutes(router, api)
  meetingRoutes(router, api)
  router.use((request, response) =>
    sendProblem(request, response, {
      ...{ status: 404, code: 'not-found' },
      detail: (words) => words.errors_nothing_here_see_openapi(),
    }),
  )
  return router
}
