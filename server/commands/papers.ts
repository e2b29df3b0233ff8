import { deleteReach, saveFits, saveFormatNeeds } from '#db/papers.ts'
import { paperOf } from '#domain/papers/state.ts'
import type { Handlers } from './handlers.ts'

export const paperHandlers = {
  'paper.need': {
    effects: async ({ trx, planId, me, at }, { formats }) => {
      if (me) await saveFormatNeeds(trx, planId, me.id, formats, at)
    },
  },
  'paper.fit': {
    effects: async ({ trx, planId, state, me }, { paperId, fits }) => {
      const { version } = paperOf(state, paperId)
      if (me) await saveFits(trx, planId, { paperId, memberId: me.id, version }, fits)
    },
  },
  'paper.withdraw': { effects: ({ trx, planId }, { paperId }) => deleteReach(trx, planId, paperId) },
} satisfies Handlers
