import type { Reader } from '#db/client.ts'
import { listDissentAnswers } from '#db/dissent.ts'
import type { Digest } from '#domain/crypto.ts'
import { agreementOf } from '#domain/plan/agreement.ts'
import type { FrozenText } from '#domain/sections/entries.ts'
import { planDigest } from '#domain/text/digest.ts'
import { nodeCrypto } from '../crypto.ts'
import { freezeTexts } from './freezing.ts'
import type { Handlers, Scope } from './handlers.ts'

/** What the rules of `plan.agree` need to know; a page that only looks asks the same. */
export async function agreeFacts({
  trx,
  deps,
  planId,
  state,
}: Pick<Scope, 'deps' | 'planId' | 'state'> & { trx: Reader }) {
  const texts = await deps.texts.readAll(trx, planId)
  const sections = texts.filter((text) => !text.empty).map((text) => text.section)
  const { ballots } = agreementOf(state, new Set(sections))
  const answers = await listDissentAnswers(trx, planId, ballots)
  // Only whoever could still answer counts: somebody who left is not waited for.
  const waiting = ballots.flatMap((id) =>
    (state.ballots.get(id)?.roll ?? [])
      .filter((member) => state.members.get(member)?.status === 'joined')
      .filter((member) => !answers.some((answer) => answer.ballotId === id && answer.memberId === member)),
  )
  const text: Digest = planDigest(
    nodeCrypto.sha256,
    texts.map(({ section, digest }) => ({ section, digest })),
  )
  return { texts, given: { text, sections, unanswered: waiting.length } }
}

export const planHandlers = {
  'plan.agree': {
    given: async (scope) => (await agreeFacts(scope)).given,
    // The sections without words stay as they are too: the agreed plan has none.
    effects: async (scope) => {
      const { texts } = await agreeFacts(scope)
      await freezeTexts(
        scope,
        texts.map(({ section, seq, digest }): FrozenText => ({ section, seq, digest })),
        { kind: 'agreed' },
      )
    },
  },
} satisfies Handlers
