import { forgetMeeting } from '#db/access.ts'
import { listAvailability } from '#db/availability.ts'
import { listDocuments } from '#db/documents.ts'
import { scheduleGiven } from '#domain/sessions/scheduling.ts'
import { keepVersion } from '../history/keep-version.ts'
import { openingFacts } from '../papers/opening.ts'
import type { Handlers } from './handlers.ts'

export const sessionHandlers = {
  'session.schedule': {
    given: async ({ trx, planId, state }, { kind, startsAt, minutes, forThoseLeftOut = false }) =>
      scheduleGiven(state, await listAvailability(trx, planId), { kind, startsAt, minutes, forThoseLeftOut }),
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
} satisfies Handlers
