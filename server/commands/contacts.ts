import { listContacts, saveContact } from '#db/contacts.ts'
import type { Handlers } from './handlers.ts'

export const contactHandlers = {
  'contact.plan': {
    effects: ({ trx, planId }, { memberId, plannedFor }) =>
      saveContact(trx, planId, { member: memberId, plannedFor, reachedAt: null }),
  },
  'contact.reach': {
    effects: async ({ trx, planId, at }, { memberId }) => {
      const before = (await listContacts(trx, planId)).find(({ member }) => member === memberId)
      await saveContact(trx, planId, { member: memberId, plannedFor: before?.plannedFor ?? at, reachedAt: at })
    },
  },
} satisfies Handlers
