import type { Express, Response, Router } from 'express'
import { findFeed } from '#db/calendar.ts'
import { AppError } from '#domain/app-error.ts'
import type { SessionId } from '#domain/ids.ts'
import type { Api } from '../api/api.ts'
import { memberCaller } from '../api/member-caller.ts'
import type { Deps } from '../deps.ts'
import { settingsOf } from '../http/settings.ts'
import { hashToken, isToken, normaliseToken } from '../identity/tokens.ts'
import type { Limits } from '../limits.ts'
import { feedText, meetingText } from './feed.ts'

const noSuchCalendar = () => new AppError('not-found', (words) => words.errors_no_such_calendar())

/** A calendar for programs that ask now and then. They show no cookie: the address is the key. */
export function feedRoute(app: Express, deps: Deps, limits: Limits): void {
  app.get('/calendar/:token.ics', async (request, response, next) => {
    try {
      await limits.spendAddress(request.ip ?? '')
      const token = normaliseToken(request.params.token)
      const feed = isToken(token) ? await findFeed(deps.db, hashToken(token)) : undefined
      if (!feed) throw noSuchCalendar()
      send(response, 'meetings', await feedText(deps, feed))
    } catch (error) {
      next(error)
    }
  })
}

/** One meeting as a file, for whoever may read the plan. */
export function meetingRoutes(router: Router, { deps, caller }: Api): void {
  router.get('/plans/:planId/meetings/:sessionId.ics', async (request, response, next) => {
    try {
      const member = await memberCaller(deps, await caller(request))
      const { locale } = settingsOf(request)
      const text = await meetingText(deps, member, { id: request.params.sessionId as SessionId, locale })
      if (!text) throw new AppError('not-found', (words) => words.errors_no_such_meeting())
      send(response, 'meeting', text)
    } catch (error) {
      next(error)
    }
  })
}

function send(response: Response, name: string, text: string): void {
  response.setHeader('Content-Disposition', `attachment; filename="${name}.ics"`)
  response.setHeader('Cache-Control', 'private, no-store')
  response.type('text/calendar; charset=utf-8').send(text)
}
