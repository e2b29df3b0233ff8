import { lockOpenBallot } from '#db/ballots.ts'
import { deleteHelping, saveHelping, savePaid } from '#db/helping.ts'
import { memberOf } from '#domain/plan/state.ts'
import { castInto, earlierCast } from '../ballots/casting.ts'
import { assistFacts, helpingOf } from '../helping/facts.ts'
import type { Handlers, Scope } from './handlers.ts'

/** Kept with the seat alone, and with the helper's id in it: nobody else gets the receipt by sending the same again. */
const commandIdOf = ({ me, commandId }: Scope) => `${me?.id} ${commandId}`

export const helpingHandlers = {
  'helper.agree': {
    effects: async ({ trx, planId, me, at }, { helperId, memberId, ways, waives }) => {
      if (!me) return
      const agreed = { member: memberId ?? me.id, helper: helperId, ways: [...new Set(ways)] }
      await saveHelping(trx, planId, { ...agreed, waives: [...new Set(waives)], recordedBy: me.id, agreedAt: at })
    },
  },
  'helper.end': {
    given: async (scope, { helperId, memberId }) => ({
      helping: await helpingOf(scope, { member: memberId ?? scope.me?.id, helper: helperId }),
    }),
    effects: async ({ trx, planId, me }, { helperId, memberId }) => {
      if (me) await deleteHelping(trx, planId, { member: memberId ?? me.id, helper: helperId })
    },
  },
  'helper.declare': {
    given: async (scope, { memberId }) => ({
      helping: await helpingOf(scope, { member: memberId, helper: scope.me?.id }),
    }),
    effects: async ({ trx, planId, me }, { paid }) => {
      if (me) await savePaid(trx, planId, me.id, paid)
    },
  },
  'ballot.assist': {
    secret: true,
    lock: async ({ trx, planId }, { ballotId }) => void (await lockOpenBallot(trx, planId, ballotId)),
    replay: (scope, { ballotId, memberId }) =>
      earlierCast(scope, { ballotId, voter: memberId, commandId: commandIdOf(scope) }),
    given: assistFacts,
    effects: async (scope, { ballotId, memberId, choice, way }) => {
      const voter = memberOf(scope.state, memberId).id
      const help = { by: memberOf(scope.state, scope.me?.id ?? 'system').id, way, at: scope.at }
      return castInto(scope, { ballotId, voter, choice, help, commandId: commandIdOf(scope) })
    },
  },
} satisfies Handlers
