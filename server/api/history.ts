import type { Request, RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { Membership } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import { parseHistoryRequest } from '#domain/history/commands.ts'
import { isSectionKey, type SectionKey } from '#domain/text/sections.ts'
import { history } from '../history/door.ts'
import { comparisonView, historyView, lossesOf } from '../history/view.ts'
import { wordsOf } from '../http/settings.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

/** A number of an update, as an address carries it. */
const Seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** The past of a section: its moments, how one became another, bringing words back, and what the caller lost. */
export function historyRoutes(router: Router, { deps, limits, caller }: Api): void {
  const answer =
    (give: (request: Request, me: Membership, key: SectionKey) => Promise<unknown>): RequestHandler =>
    async (request, response, next) => {
      try {
        const me = await memberCaller(deps, await caller(request))
        const { key } = request.params
        if (!isSectionKey(key)) throw new AppError('not-found', (words) => words.errors_no_such_section_see_plan())
        response.json(await give(request, me, key))
      } catch (error) {
        next(error)
      }
    }
  const at = '/plans/:planId/sections/:key'
  router.get(
    `${at}/versions`,
    answer((request, me, key) => historyView(deps, me, key, wordsOf(request), numberIn(request, 'before'))),
  )
  router.get(
    `${at}/versions/compare`,
    answer((request, me, key) => {
      const [old, now] = [numberIn(request, 'old'), numberIn(request, 'new')]
      if (old === undefined) throw new AppError('invalid-input', (words) => words.errors_input_no_version())
      return comparisonView(deps, me, key, wordsOf(request), { old, now })
    }),
  )
  router.get(
    `${at}/lost`,
    answer((_request, me, key) => lossesOf(deps, me, key)),
  )
  router.post(
    `${at}/versions`,
    answer(async (request, me, key) => {
      const { commandId, asked } = parseHistoryRequest(request.body)
      await limits.spendComment(me)
      return { ok: true, result: await history(deps, me, key, commandId, asked) }
    }),
  )
}

function numberIn({ query }: Request, name: string): number | undefined {
  if (query[name] === undefined) return undefined
  const parsed = Seq.safeParse(query[name])
  if (!parsed.success) throw new AppError('invalid-input', (words) => words.errors_input_no_version())
  return parsed.data
}
