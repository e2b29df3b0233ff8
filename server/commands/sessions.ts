import { forgetMeeting } from '#db/access.ts'
import { listAvailability } from '#db/availability.ts'
import { listDocuments } from '#db/documents.ts'
import { listCheckIns } from '#db/wellbeing.ts'
import type { SessionId } from '#domain/ids.ts'
import { scheduleGiven } from '#domain/sessions/scheduling.ts'
import { areOverdue } from '#domain/wellbeing/check-in.ts'
import { keepVersion } from '../history/keep-version.ts'
import { queueMeeting } from '../mail/outbox.ts'
import { openingFacts } from '../papers/opening.ts'
import type { Handlers } from './handlers.ts'
import { noteComing, noteLeaving } from './wellbeing.ts'

export const sessionHandlers = {
  'session.schedule': {
    effects: async ({ trx, deps, planId }, _command, { result }) =>
      queueMeeting(trx, planId, { session: result?.sessionId as SessionId, method: 'REQUEST', now: deps.now() }),
    given: async ({ trx, planId, state, at }, { kind, startsAt, minutes, forThoseLeftOut = false }) => {
      const planned = { kind, startsAt, minutes, forThoseLeftOut }
      const isOverdue = areOverdue(state, await listCheckIns(trx, planId), at)
      return {
        ...scheduleGiven(state, await listAvailability(trx, planId), planned),
        ...(isOverdue ? ({ checkInsOverdue: 1 } as const) : {}),
      }
    },
  },
  'session.cancel': {
    effects: async ({ trx, deps, planId }, { sessionId }) => {
      await forgetMeeting(trx, planId, sessionId)
      await queueMeeting(trx, planId, { session: sessionId, method: 'CANCEL', now: deps.now() })
    },
  },
  'session.open': { given: openingFacts },
  'session.close': {
    // Whoever was in the meeting can come back to what they wrote in it.
    effects: async ({ trx, deps, planId, state, me }, { sessionId }) => {
      await forgetMeeting(trx, planId, sessionId)
      const about = state.openSession ?? undefined
      for (const document of await listDocuments(trx, planId)) {
        await keepVersion(trx, deps, planId, document, {
          ...{ kind: 'session', memberId: me?.id ?? 'system' },
          ...(about ? { about } : {}),
        })
      }
    },
  },
  'attendance.join': {
    effects: async (scope, { memberId = scope.me?.id }) => {
      if (memberId) await noteComing(scope, memberId)
    },
  },
  'attendance.leave': {
    effects: async (scope, { memberId = scope.me?.id }, _decision, entries) => {
      if (memberId && entries.length > 0) await noteLeaving(scope, memberId)
    },
  },
} satisfies Handlers
