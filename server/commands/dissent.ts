import { saveDissentAnswer } from '#db/dissent.ts'
import { listSealed } from '#db/sealed.ts'
import type { Handlers } from './handlers.ts'

export const dissentHandlers = {
  'dissent.record': {
    given: async ({ trx, planId, state, me }, { ballotId }) => {
      const seals = [...state.dissents.values()].filter((d) => d.ballot === ballotId).map((d) => d.text)
      const sealed = await listSealed(trx, planId, seals)
      return { already: sealed.some(({ author }) => author === me?.id) }
    },
    effects: async ({ trx, planId, me }, { ballotId }) => {
      if (me) await saveDissentAnswer(trx, planId, ballotId, me.id)
    },
  },
  'dissent.decline': {
    effects: async ({ trx, planId, me }, { ballotId }) => {
      if (me) await saveDissentAnswer(trx, planId, ballotId, me.id)
    },
  },
} satisfies Handlers
