import type { Router } from 'express'
import { AppError } from '#domain/app-error.ts'
import { parseCommentRequest } from '#domain/comments/commands.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import { comment } from '../comments/door.ts'
import { commentsView } from '../comments/view.ts'
import { wordsOf } from '../http/settings.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

export function commentRoutes(router: Router, { deps, limits, caller }: Api): void {
  router.get('/plans/:planId/sections/:key/comments', async (request, response, next) => {
    try {
      const me = await memberCaller(deps, await caller(request))
      const { key } = request.params
      if (!isSectionKey(key)) throw new AppError('not-found', (words) => words.errors_no_such_section_see_plan())
      response.json(await commentsView(deps, me, key, wordsOf(request)))
    } catch (error) {
      next(error)
    }
  })

  router.post('/plans/:planId/comments', async (request, response, next) => {
    try {
      const me = await memberCaller(deps, await caller(request))
      const { commandId, asked } = parseCommentRequest(request.body)
      await limits.spendComment(me)
      response.json({ ok: true, result: await comment(deps, me, commandId, asked) })
    } catch (error) {
      next(error)
    }
  })
}
