import { forgetMeeting, listNeeds } from '#db/access.ts'
import { listAvailability } from '#db/availability.ts'
import { forgetConductWords } from '#db/conduct.ts'
import { listDocuments } from '#db/documents.ts'
import { forgetCodes } from '#db/entry-codes.ts'
import { listCheckIns } from '#db/wellbeing.ts'
import { isTooSoonToBook } from '#domain/access/in-place.ts'
import type { MemberId, SessionId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { scheduleGiven } from '#domain/sessions/scheduling.ts'
import { areOverdue } from '#domain/wellbeing/check-in.ts'
import { keepVersion } from '../history/keep-version.ts'
import { queueMeeting } from '../mail/outbox.ts'
import { openingFacts } from '../papers/opening.ts'
import { dropTurn, forgetClock, secondsIf } from './floor.ts'
import type { Handlers } from './handlers.ts'
import { putAway } from './put-away.ts'
import { forgetSay } from './say.ts'
import { noteComing, noteLeaving } from './wellbeing.ts'

const isHere = ({ members }: PlanState, id: MemberId) => members.get(id)?.status === 'joined'

export const sessionHandlers = {
  'session.schedule': {
    effects: async ({ trx, deps, planId }, _command, { result }) =>
      queueMeeting(trx, planId, { session: result?.sessionId as SessionId, method: 'REQUEST', now: deps.now() }),
    given: async ({ trx, planId, state, at }, { kind, startsAt, minutes, forThoseLeftOut = false }) => {
      const planned = { kind, startsAt, minutes, forThoseLeftOut }
      const isOverdue = areOverdue(state, await listCheckIns(trx, planId), at)
      const joined = (await listNeeds(trx, planId)).filter(({ memberId }) => isHere(state, memberId))
      return {
        ...scheduleGiven(state, await listAvailability(trx, planId), planned),
        ...(isOverdue ? ({ checkInsOverdue: 1 } as const) : {}),
        ...(isTooSoonToBook(joined, planned, at) ? ({ interpreterTooSoon: 1 } as const) : {}),
      }
    },
  },
  'session.cancel': {
    effects: async ({ trx, deps, planId }, { sessionId }) => {
      await forgetMeeting(trx, planId, sessionId)
      await forgetCodes(trx, planId, sessionId)
      await queueMeeting(trx, planId, { session: sessionId, method: 'CANCEL', now: deps.now() })
    },
  },
  'session.open': { given: openingFacts },
  'session.close': {
    given: (scope) => secondsIf(scope, scope.state.turn?.member),
    // Whoever was in the meeting can come back to what they wrote in it.
    effects: async (scope, { sessionId }) => {
      const { trx, deps, planId, state, me } = scope
      await forgetClock({ trx, planId })
      await putAway(scope)
      await forgetSay({ trx, planId })
      await forgetConductWords(trx, planId)
      await forgetMeeting(trx, planId, sessionId)
      await forgetCodes(trx, planId, sessionId)
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
    given: (scope, { memberId = scope.me?.id }) => secondsIf(scope, memberId),
    effects: async (scope, { memberId = scope.me?.id }, _decision, entries) => {
      await dropTurn(scope, memberId)
      if (memberId) await putAway(scope, { memberId })
      if (memberId && entries.length > 0) await noteLeaving(scope, memberId)
    },
  },
} satisfies Handlers
