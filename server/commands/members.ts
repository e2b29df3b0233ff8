import { forgetAccess } from '#db/access.ts'
import { deleteAvailability } from '#db/availability.ts'
import { forgetCandidate, saveInvited } from '#db/candidates.ts'
import { forgetConductOf } from '#db/conduct.ts'
import { deleteContact } from '#db/contacts.ts'
import { deleteGroupAnswers } from '#db/group-say.ts'
import { forgetHelping } from '#db/helping.ts'
import { insertCredential, type Membership, revokeAccess, saveSessionMember, spendInvitation } from '#db/identity.ts'
import { moveFacts } from '#db/log.ts'
import { forgetMail } from '#db/mail.ts'
import { forgetReader } from '#db/papers.ts'
import { deleteHiddenAnswers } from '#db/questions.ts'
import { deleteReadiness } from '#db/readiness.ts'
import { deleteRecordingsOf } from '#db/recordings.ts'
import { deleteSealed, listSealed } from '#db/sealed.ts'
import { deleteCheckIn } from '#db/wellbeing.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { waitingWords } from '#domain/scribing/state.ts'
import { joinFeed } from '../calendar/feed.ts'
import { invite, inviteAgain, isUsable } from '../identity/invitations.ts'
import { derivedToken, hashToken } from '../identity/tokens.ts'
import type { Handlers, Scope } from './handlers.ts'

const memberIn = ({ planId }: Scope, memberId: unknown): Membership => ({ planId, memberId: memberId as MemberId })

/** The token of whoever joins: the same for a retry of the same Join, and stored nowhere. */
function joinToken({ deps, caller, commandId }: Scope): string {
  if (caller.by !== 'invitation') throw new AppError('not-allowed', (words) => words.errors_open_your_invitation())
  return derivedToken(deps.secrets, 'credential', `${caller.token} ${commandId}`)
}

const used = () => new AppError('not-allowed', (words) => words.errors_link_used())
const tooOld = () => new AppError('not-allowed', (words) => words.errors_link_too_old())

export async function removeAccess(scope: Scope, memberId: MemberId) {
  await revokeAccess(scope.trx, { planId: scope.planId, memberId })
  scope.after(() => scope.deps.revoked(scope.planId, memberId))
}

/** What the acting member gave with their name, to be kept beside another one. */
export async function emailOf({ trx, planId, me }: Scope): Promise<string | null> {
  const [sealed] = me ? await listSealed(trx, planId, [me.identity]) : []
  return (sealed?.value as { email?: string } | undefined)?.email ?? null
}

export const memberHandlers = {
  'member.invite': {
    effects: async (scope, { candidate }, { result }) => {
      const { memberId } = memberIn(scope, result?.memberId)
      if (candidate) await saveInvited(scope.trx, scope.planId, scope.state.recruitments.length, candidate, memberId)
      return invite(scope.trx, scope.deps, memberIn(scope, result?.memberId), scope.commandId)
    },
    restore: async (scope, _command, { memberId }) =>
      inviteAgain(scope.deps, memberIn(scope, memberId), scope.commandId),
  },
  'member.join': {
    effects: async (scope) => {
      const { trx, deps, caller, commandId } = scope
      if (caller.by !== 'invitation') throw new AppError('not-allowed', (words) => words.errors_open_your_invitation())
      if (!isUsable(caller, deps.now())) throw caller.usedBy ? used() : tooOld()
      if (!(await spendInvitation(trx, hashToken(caller.token), commandId, deps.now()))) throw used()
      if (caller.sessionHash) {
        await saveSessionMember(trx, caller.sessionHash, caller)
        await joinFeed(trx, caller.sessionHash, caller)
        return undefined
      }
      const token = joinToken(scope)
      await insertCredential(trx, hashToken(token), caller, deps.now())
      return { token }
    },
    restore: async (scope) => {
      if (scope.caller.by === 'invitation' && scope.caller.sessionHash) return undefined
      return { token: joinToken(scope) }
    },
  },
  'member.rename': {
    given: async (scope) => ({ email: await emailOf(scope) }),
    // The name before is nobody's business any more.
    effects: async ({ trx, planId, me }) => deleteSealed(trx, planId, me ? [me.identity] : []),
  },
  'member.reissue': {
    effects: async (scope, { memberId }) => {
      await removeAccess(scope, memberId)
      return invite(scope.trx, scope.deps, memberIn(scope, memberId), scope.commandId)
    },
    restore: async (scope, { memberId }) => inviteAgain(scope.deps, memberIn(scope, memberId), scope.commandId),
  },
  'member.leave': {
    effects: async (scope, { words }) => {
      const me = memberOf(scope.state, scope.me?.id ?? 'system')
      await removeAccess(scope, me.id)
      await deleteReadiness(scope.trx, scope.planId, me.id)
      await deleteAvailability(scope.trx, scope.planId, me.id)
      await forgetAccess(scope.trx, scope.planId, me.id)
      await forgetReader(scope.trx, scope.planId, me.id)
      await forgetHelping(scope.trx, scope.planId, me.id)
      await deleteContact(scope.trx, scope.planId, me.id)
      await deleteCheckIn(scope.trx, scope.planId, me.id)
      await forgetConductOf(scope.trx, scope.planId, me.id)
      await deleteHiddenAnswers(scope.trx, scope.planId, { memberId: me.id })
      await deleteGroupAnswers(scope.trx, scope.planId, me.id)
      await forgetCandidate(scope.trx, scope.planId, me.id)
      await forgetMail(scope.trx, { planId: scope.planId, memberId: me.id })
      await moveFacts(scope.trx, scope.planId)
      // What they said and have not agreed to is nobody's any more.
      await deleteRecordingsOf(scope.trx, scope.planId, me.id)
      const waiting = waitingWords(scope.state).filter(({ speaker }) => speaker === me.id)
      await deleteSealed(
        scope.trx,
        scope.planId,
        waiting.map(({ typed }) => typed),
      )
      if (words === 'unname') await deleteSealed(scope.trx, scope.planId, [me.identity])
    },
  },
} satisfies Handlers
