import type { Router } from 'express'
import { findExportFile } from '#db/exports.ts'
import { AppError } from '#domain/app-error.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#domain/exports/state.ts'
import { currentExport } from '../exports/current.ts'
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
        throw new AppError('not-found', (words) => words.errors_no_such_export({ formats: EXPORT_FORMATS.join(', ') }))
      }
      const { digest: wanted } = request.query
      const file =
        typeof wanted === 'string'
          ? await findExportFile(deps.db, planId, wanted)
          : await currentExport(deps, planId, format)
      if (!file) throw new AppError('not-found', (words) => words.errors_no_such_file())
      const { bytes, mime, filename, digest } = file
      response.setHeader('Content-Disposition', `attachment; filename="${filename}"`)
      response.setHeader('ETag', `"${digest}"`)
      response.type(mime).send(Buffer.from(bytes))
    } catch (error) {
      next(error)
    }
  })
}
