import { saveAvailability } from '#db/availability.ts'
import type { Handlers } from './handlers.ts'

export const availabilityHandlers = {
  'availability.say': {
    effects: async ({ trx, deps, planId, me }, { week, ownTime }) => {
      if (me) await saveAvailability(trx, planId, me.id, { week, ownTime, at: deps.now() })
    },
  },
} satisfies Handlers
