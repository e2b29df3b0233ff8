import { saveCard } from '#db/cards.ts'
import { restClock } from './floor.ts'
import type { Handlers } from './handlers.ts'
import { putAway } from './put-away.ts'

export const cardHandlers = {
  'card.show': {
    effects: async (scope, { card }, _decision, entries) => {
      const { trx, deps, planId, me, after } = scope
      if (!me) return
      // A red card lets the meeting rest, and its clock with it.
      if (entries.length > 0) await restClock(scope)
      if (card === 'none') return putAway(scope, { memberId: me.id })
      await saveCard(trx, planId, { memberId: me.id, card }, deps.now())
      after(() => deps.showCards(planId))
    },
  },
} satisfies Handlers
