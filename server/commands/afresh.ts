import { lockOpenBallot } from '#db/ballots.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { afreshFacts, afreshOf, startAfresh } from '../ballots/afresh.ts'
import { myId } from '../ballots/casting.ts'
import type { Handlers, Opening } from './handlers.ts'

const lock = async ({ trx, planId }: Opening, { ballotId }: { ballotId: Parameters<typeof lockOpenBallot>[2] }) =>
  void (await lockOpenBallot(trx, planId, ballotId))

/** Secret: that two people did this is kept with the vote alone, and destroyed with its key. Asked twice is asked once. */
export const afreshHandlers = {
  'afresh.ask': {
    secret: true,
    lock,
    given: (scope, { ballotId }) => afreshFacts(scope, ballotId, myId(scope)),
    effects: async (scope, { ballotId, confirmerId }) => {
      const kept = await afreshOf(scope.trx, ballotId)
      const member = myId(scope)
      const retired = (await kept?.find(member))?.retired ?? []
      const confirmer = memberOf(scope.state, confirmerId).id
      await kept?.save(scope.trx, { member, confirmer, isDone: false, retired })
    },
  },
  'afresh.confirm': {
    secret: true,
    lock,
    given: async (scope, { ballotId, memberId }) => {
      const asked = await (await afreshOf(scope.trx, ballotId))?.find(memberId as MemberId)
      return {
        ...(await afreshFacts(scope, ballotId, memberId as MemberId)),
        asked: asked?.confirmer ? { confirmer: asked.confirmer, isDone: asked.isDone } : null,
      }
    },
    effects: ({ trx }, { ballotId, memberId }) => startAfresh(trx, ballotId, memberId as MemberId),
  },
} satisfies Handlers
