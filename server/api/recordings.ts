import type { Router } from 'express'
import { findRecording } from '#db/recordings.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanId } from '#domain/ids.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

/** What somebody said, for the members of that plan alone. Some browsers play nothing that cannot be had in parts. */
export function recordingRoutes(router: Router, { deps, caller }: Api): void {
  router.get('/plans/:planId/recordings/:recordingId', async (request, response, next) => {
    try {
      await memberCaller(deps, await caller(request))
      const { planId, recordingId } = request.params
      const recording = await findRecording(deps.db, planId as PlanId, recordingId ?? '')
      if (!recording) throw new AppError('not-found', (words) => words.errors_no_such_recording())
      const bytes = Buffer.from(recording.bytes)
      response.setHeader('Cache-Control', 'private, no-store')
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      response.setHeader('Content-Disposition', 'inline')
      response.setHeader('Accept-Ranges', 'bytes')
      response.type(recording.mime)
      const ranges = request.range(bytes.length, { combine: true })
      if (ranges === -1) return void response.status(416).setHeader('Content-Range', `bytes */${bytes.length}`).end()
      const [range] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : []
      if (!range) return void response.send(bytes)
      response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${bytes.length}`)
      response.send(bytes.subarray(range.start, range.end + 1))
    } catch (error) {
      next(error)
    }
  })
}
