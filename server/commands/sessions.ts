import { forgetMeeting } from '#db/access.ts'
import { listDocuments } from '#db/documents.ts'
import { keepVersion } from '../history/keep-version.ts'
import { openingFacts } from '../papers/opening.ts'
import type { Handlers } from './handlers.ts'

export const sessionHandlers = {
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
