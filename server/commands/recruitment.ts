import { forgetCandidates, listCandidates } from '#db/candidates.ts'
import { hex } from '#domain/bytes.ts'
import { recruitmentUnderWay } from '#domain/recruitment/state.ts'
import type { Handlers, Scope } from './handlers.ts'

/** The secret half of a seed. Derived, so that it is stored nowhere and nobody can read it before the draw. */
const secretFor = ({ deps, planId }: Scope, round: number): string => hex(deps.secrets.mac('lot', `${planId} ${round}`))

async function candidatesIn({ trx, planId, state }: Scope) {
  const rows = await listCandidates(trx, planId, recruitmentUnderWay(state).round)
  return rows.map(({ key, profile }) => ({ key, profile }))
}

export const recruitmentHandlers = {
  'recruitment.publish': {
    given: async (scope) => ({ secret: secretFor(scope, scope.state.recruitments.length + 1) }),
  },
  'recruitment.close': { given: async (scope) => ({ candidates: await candidatesIn(scope) }) },
  'recruitment.draw': {
    given: async (scope) => ({
      secret: secretFor(scope, recruitmentUnderWay(scope.state).round),
      candidates: await candidatesIn(scope),
    }),
  },
  'recruitment.finish': {
    effects: async ({ trx, planId, state }) => forgetCandidates(trx, planId, recruitmentUnderWay(state).round),
  },
} satisfies Handlers
