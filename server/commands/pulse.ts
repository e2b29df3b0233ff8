import { savePulse } from '#db/pulse.ts'
import type { Handlers } from './handlers.ts'

export const pulseHandlers = {
  'pulse.answer': {
    effects: async ({ trx, planId, me }, { type: _, sessionId, ...said }) => {
      if (!me) return
      const answers = Object.fromEntries(Object.entries(said).filter(([, score]) => score !== undefined))
      await savePulse(trx, planId, { sessionId, memberId: me.id, answers })
    },
  },
} satisfies Handlers
