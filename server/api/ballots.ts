import type { Router } from 'express'
import { AppError } from '#domain/app-error.ts'
import type { BallotId } from '#domain/ids.ts'
import { voteFiles } from '../ballots/files.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

export function ballotRoutes(router: Router, { deps, caller }: Api): void {
  router.get('/plans/:planId/ballots/:ballotId/files/:name', async (request, response, next) => {
    try {
      const { planId } = await memberCaller(deps, await caller(request))
      const { ballotId, name } = request.params
      const files = await voteFiles(deps.db, planId, ballotId as BallotId)
      const file = files?.find((one) => one.name === name)
      if (!files) throw new AppError('not-found', (words) => words.errors_no_files_of_vote())
      if (!file) {
        const names = files.map((one) => one.name).join(', ')
        throw new AppError('not-found', (words) => words.errors_no_such_file_of_vote({ names }))
      }
      response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`)
      response.type(`${file.mime}; charset=utf-8`).send(file.text)
    } catch (error) {
      next(error)
    }
  })
}
