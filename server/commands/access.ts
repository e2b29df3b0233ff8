import { listNeeds, listProvisions, saveComes, saveNeeds, saveProvision } from '#db/access.ts'
import { type Provision, VOTES } from '#domain/access/provisions.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Handlers, Scope } from './handlers.ts'

async function isNeeded({ trx, planId }: Scope, memberId: MemberId | undefined, provision: Provision) {
  const needs = await listNeeds(trx, planId)
  return { isNeeded: needs.some((need) => need.memberId === memberId && need.provision === provision) }
}

export const accessHandlers = {
  'access.need': {
    effects: async ({ trx, planId, me }, { provisions, words }) => {
      const chosen = new Set<Provision>(provisions)
      if (words) chosen.add('own-words')
      else chosen.delete('own-words')
      const needs = [...chosen].map((provision) => ({
        ...{ provision, words: provision === 'own-words' ? (words ?? null) : null },
      }))
      if (me) await saveNeeds(trx, planId, me.id, needs)
    },
  },
  'access.attend': {
    effects: async ({ trx, planId, me }, { sessionId, comes }) => {
      if (me) await saveComes(trx, planId, { sessionId, memberId: me.id }, comes)
    },
  },
  'access.arrange': {
    given: (scope, { memberId, provision }) => isNeeded(scope, memberId, provision),
    effects: async ({ trx, planId, at }, { sessionId = VOTES, memberId, provision, state, people = 1 }) => {
      const before = (await listProvisions(trx, planId)).find(
        (row) => row.sessionId === sessionId && row.memberId === memberId && row.provision === provision,
      )
      const of = { sessionId, memberId, provision }
      // Another interpreter who comes later is booked later.
      const isMore = people > (before?.people ?? 0)
      const bookedAt = state === 'asked' ? null : isMore ? at : (before?.bookedAt ?? at)
      await saveProvision(trx, planId, of, { state, people, bookedAt })
      // Something was done about it, so the person's "not right" is about what was there before.
      if (before?.answer === 'not-right') await saveProvision(trx, planId, of, { answer: null })
    },
  },
  'access.answer': {
    given: (scope, { provision }) => isNeeded(scope, scope.me?.id, provision),
    effects: async ({ trx, planId, me }, { sessionId = VOTES, provision, answer }) => {
      if (me) await saveProvision(trx, planId, { sessionId, memberId: me.id, provision }, { answer })
    },
  },
} satisfies Handlers
