import { findAuthor } from '#db/sealed.ts'
import type { Handlers } from './handlers.ts'

export const explainHandlers = {
  'explain.settle': {
    given: async ({ trx, planId, state, me }, { explainId }) => {
      const explain = state.explains.get(explainId)
      return { asked: !!explain && !!me && (await findAuthor(trx, planId, explain.question)) === me.id }
    },
  },
} satisfies Handlers
