import { forgetPin } from '#db/devices.ts'
import { deleteCodes, findCode, useCode } from '#db/entry-codes.ts'
import { saveSessionMember } from '#db/identity.ts'
import { deleteSealed } from '#db/sealed.ts'
import type { MemberId, SessionId } from '#domain/ids.ts'
import { joinFeed } from '../calendar/feed.ts'
import { codeFrom, linkOfCode, makeCode, unknownCode } from '../doors/codes.ts'
import type { Handlers, Opening, Scope } from './handlers.ts'
import { emailOf, removeAccess } from './members.ts'

const answer = (scope: Scope, code: string) => ({ code, link: linkOfCode(scope.deps, code) })

/** For a retry: the first of the codes that the command may have made. Another one was taken once in ten million times. */
const madeBefore = (scope: Scope, sessionId: SessionId, memberId: MemberId | null) =>
  answer(scope, codeFrom(scope.deps, [scope.planId, sessionId, memberId ?? 'guests', scope.commandId, 0].join(' ')))

/** Whoever comes in by a code comes into the meeting that it is for. */
function mustFit({ caller }: Opening, sessionId: SessionId) {
  if (caller.by === 'code' && caller.sessionId === sessionId) return caller
  throw unknownCode()
}

async function enter(scope: Scope, sessionId: SessionId): Promise<void> {
  const { sessionHash, planId, memberId, codeHash } = mustFit(scope, sessionId)
  // Another one may have been made since somebody read it.
  if (!(await findCode(scope.trx, codeHash))) throw unknownCode()
  await forgetPin(scope.trx, sessionHash, { planId, memberId })
  await saveSessionMember(scope.trx, sessionHash, { planId, memberId })
  await joinFeed(scope.trx, sessionHash, { planId, memberId })
}

export const doorHandlers = {
  'join-code.make': {
    effects: async (scope, { sessionId }) => {
      const { trx, deps, planId, commandId } = scope
      await deleteCodes(trx, planId, { sessionId })
      return answer(scope, await makeCode(trx, deps, { planId, sessionId, memberId: null }, commandId))
    },
    restore: async (scope, { sessionId }) => madeBefore(scope, sessionId, null),
  },
  'guest.join': {
    effects: (scope, { sessionId }) => enter(scope, sessionId),
    restore: (scope, { sessionId }) => enter(scope, sessionId),
  },
  'seat-card.make': {
    effects: async (scope, { sessionId }, { result }) => {
      const { trx, deps, planId, commandId } = scope
      for (const memberId of (result?.memberIds ?? []) as MemberId[]) {
        await deleteCodes(trx, planId, { memberId })
        await makeCode(trx, deps, { planId, sessionId, memberId }, commandId)
      }
    },
  },
  'seat-card.replace': {
    effects: async (scope, { sessionId, memberId }) => {
      const { trx, deps, planId, commandId } = scope
      await removeAccess(scope, memberId)
      return answer(scope, await makeCode(trx, deps, { planId, sessionId, memberId }, commandId))
    },
    restore: async (scope, { sessionId, memberId }) => madeBefore(scope, sessionId, memberId),
  },
  'seat-card.use': {
    given: async (scope) => ({ email: await emailOf(scope) }),
    effects: async (scope, { sessionId }, _decision, entries) => {
      const { codeHash } = mustFit(scope, sessionId)
      await useCode(scope.trx, codeHash, scope.deps.now())
      // The name before is nobody's business any more.
      const isRenamed = entries.some(({ kind }) => kind === 'member.renamed')
      if (isRenamed && scope.me) await deleteSealed(scope.trx, scope.planId, [scope.me.identity])
      await enter(scope, sessionId)
    },
    restore: (scope, { sessionId }) => enter(scope, sessionId),
  },
} satisfies Handlers
