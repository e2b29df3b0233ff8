import type { Router } from 'express'
import { AppError } from '#domain/app-error.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#domain/exports/state.ts'
import { renderExport } from '../exports/render.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

const isFormat = (text: string): text is ExportFormat => (EXPORT_FORMATS as readonly string[]).includes(text)

export function exportRoutes(router: Router, { deps, caller }: Api): void {
  /** Reading writes nothing; `export.make` is what puts a document's digest into the log. */
  router.get('/plans/:planId/exports/:format', async (request, response, next) => {
    try {
      const { planId } = await memberCaller(deps, await caller(request))
      const { format } = request.params
      if (!isFormat(format)) {
        throw new AppError('not-found', `There is no export of this kind. There are: ${EXPORT_FORMATS.join(', ')}.`)
      }
      const { bytes, mime, filename, digest } = await renderExport(deps, deps.db, planId, format)
      response.setHeader('Content-Disposition', `attachment; filename="${filename}"`)
      response.setHeader('ETag', `"${digest}"`)
      response.type(mime).send(Buffer.from(bytes))
    } catch (error) {
      next(error)
    }
  })
}
