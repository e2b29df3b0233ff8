import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { CommitmentEntries } from './entries.ts'

export const evolveCommitment: Evolvers<CommitmentEntries> = {
  'commitment.signed': (state, { body, seals, at }) => {
    const isNext = body.version === (state.commitment?.version ?? 0) + 1
    if (!isNext || !seals.commitment || !seals.sponsor) illegal('signs_a_commitment_out_of_order')
    const { version, budget, replyByDays, how } = body
    state.commitment = { version, at, text: seals.commitment, signedBy: seals.sponsor, budget, replyByDays, how }
  },
}
