import type { Request, Router } from 'express'
import { AppError } from '#domain/app-error.ts'
import { inWords, parseCommand } from '#domain/commands.ts'
import { PlanStart } from '#domain/plan/commands.ts'
import { execute } from '../execute.ts'
import { wordsOf } from '../http/settings.ts'
import { startPlan } from '../plans.ts'
import { planView } from '../views/plan-view.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

export function planRoutes(router: Router, { deps, limits, caller }: Api): void {
  router.post('/plans', async (request, response, next) => {
    try {
      await limits.spendAddress(request.ip ?? '')
      const parsed = PlanStart.safeParse(request.body)
      if (!parsed.success) throw new AppError('invalid-input', inWords([parsed.error]))
      response.status(201).json(await startPlan(deps, parsed.data, { invitation: presentedKey(request) }))
    } catch (error) {
      next(error)
    }
  })

  router.get('/plans/:planId', async (request, response, next) => {
    try {
      const { planId, memberId } = await memberCaller(deps, await caller(request))
      response.json(await planView(deps, deps.db, planId, memberId, wordsOf(request)))
    } catch (error) {
      next(error)
    }
  })

  router.post('/plans/:planId/commands', async (request, response, next) => {
    try {
      const who = await caller(request)
      const outcome = await execute(deps, who, parseCommand(request.body))
      if (outcome.ok) response.json(outcome)
      else response.status(409).json({ ok: false, refusals: outcome.refusals })
    } catch (error) {
      next(error)
    }
  })
}

const presentedKey = (request: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
