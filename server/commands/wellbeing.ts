import { deleteSealed } from '#db/sealed.ts'
import { deleteCheckIn, listCheckIns, saveCheckIn } from '#db/wellbeing.ts'
import type { MemberId } from '#domain/ids.ts'
import { type CheckIn, isEarly, waitingFor } from '#domain/wellbeing/check-in.ts'
import { contactOf } from '#domain/wellbeing/state.ts'
import type { Handlers, Scope } from './handlers.ts'

const own = async ({ trx, planId }: Scope, memberId: MemberId | undefined) =>
  (await listCheckIns(trx, planId)).find((checkIn) => checkIn.memberId === memberId)

async function waitFor(scope: Scope, memberId: MemberId, asked: boolean): Promise<void> {
  const contact = contactOf(scope.state)?.member
  if (!contact || contact === memberId) return
  await saveCheckIn(scope.trx, scope.planId, { memberId, contact, asked, since: scope.at, offeredAt: null })
}

/** Does this person wait for whoever acts? */
async function waiting(scope: Scope, memberId: MemberId): Promise<CheckIn | undefined> {
  if (contactOf(scope.state)?.member !== scope.me?.id) return undefined
  const all = waitingFor(scope.state, await listCheckIns(scope.trx, scope.planId))
  return all.find((checkIn) => checkIn.memberId === memberId)
}

/** Somebody who leaves before the end may be upset; the contact is told, unless they asked for support themselves already. */
export async function noteLeaving(scope: Scope, memberId: MemberId): Promise<void> {
  const session = scope.state.openSession && scope.state.sessions.get(scope.state.openSession)
  if (!session || !isEarly(session, scope.at) || (await own(scope, memberId))?.asked) return
  await waitFor(scope, memberId, false)
}

/** Whoever came back has not left. */
export async function noteComing(scope: Scope, memberId: MemberId): Promise<void> {
  const before = await own(scope, memberId)
  if (before && !before.asked && before.offeredAt === null) await deleteCheckIn(scope.trx, scope.planId, memberId)
}

export const wellbeingHandlers = {
  'wellbeing.name': {
    // How to reach whoever was named before is nobody's business any more.
    effects: async ({ trx, planId, state }) => {
      if (state.wellbeing) await deleteSealed(trx, planId, [state.wellbeing.contact])
    },
  },
  'support.ask': {
    effects: async (scope) => {
      const before = await own(scope, scope.me?.id)
      const isAsked = before?.asked && before.offeredAt === null && before.contact === contactOf(scope.state)?.member
      if (scope.me && !isAsked) await waitFor(scope, scope.me.id, true)
    },
  },
  'support.offer': {
    given: async (scope, { memberId }) => ({ waits: !!(await waiting(scope, memberId)) }),
    effects: async (scope, { memberId }) => {
      const checkIn = await waiting(scope, memberId)
      if (checkIn) await saveCheckIn(scope.trx, scope.planId, { ...checkIn, offeredAt: scope.at })
    },
  },
  'support.settle': {
    effects: async ({ trx, planId, me }) => {
      if (me) await deleteCheckIn(trx, planId, me.id)
    },
  },
} satisfies Handlers
