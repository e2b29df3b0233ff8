import type { Router } from 'express'
import { findHead, listEntryTexts } from '#db/log.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanId } from '#domain/ids.ts'
import { policyOf } from '#domain/witnesses/policy.ts'
import { headNote, listCosignedHeads } from '../witnesses/cosigned.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

/** Entries in one answer; whoever wants more asks again with a larger `after`. */
const MOST = 10_000

function wholeNumber(text: unknown, fallback: number, name: string): number {
  if (text === undefined) return fallback
  const number = typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(number)) throw new AppError('invalid-input', (words) => words.errors_whole_number({ name }))
  return number
}

export function logRoutes(router: Router, { deps, caller }: Api): void {
  router.get('/plans/:planId/log', async (request, response, next) => {
    try {
      const { planId } = await memberCaller(deps, await caller(request))
      const after = wholeNumber(request.query.after, 0, 'after')
      const limit = Math.min(wholeNumber(request.query.limit, MOST, 'limit'), MOST)
      const texts = limit > 0 ? await listEntryTexts(deps.db, planId, after, limit) : []
      // Exactly the bytes that are hashed, one entry a line.
      response.type('application/jsonl').send(texts.map((text) => `${text}\n`).join(''))
    } catch (error) {
      next(error)
    }
  })

  router.get('/plans/:planId/checkpoint', async (request, response, next) => {
    try {
      await memberCaller(deps, await caller(request))
      const planId = request.params.planId as PlanId
      const head = await findHead(deps.db, planId)
      // With the lines of those witnesses that have signed just this head.
      response.type('text/plain; charset=utf-8').send(head ? await headNote(deps.db, planId, head) : '')
    } catch (error) {
      next(error)
    }
  })

  router.get('/plans/:planId/checkpoint/cosigned', async (request, response, next) => {
    try {
      const { planId } = await memberCaller(deps, await caller(request))
      const heads = await listCosignedHeads(deps.db, planId, await deps.states.read(deps.db, planId))
      const cosigned = heads.find(({ isEnough }) => isEnough)
      if (!cosigned) throw new AppError('not-found', (words) => words.errors_no_cosigned_head())
      response.type('text/plain; charset=utf-8').send(cosigned.note)
    } catch (error) {
      next(error)
    }
  })

  router.get('/plans/:planId/policy', async (request, response, next) => {
    try {
      const { planId } = await memberCaller(deps, await caller(request))
      response.type('text/plain; charset=utf-8').send(policyOf(await deps.states.read(deps.db, planId)))
    } catch (error) {
      next(error)
    }
  })
}
