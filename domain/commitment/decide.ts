import type { Decider } from '../decision.ts'
import { draft, type ToSeal } from '../log/entry.ts'

export const signCommitment: Decider<'commitment.sign'> = ({ state, actor }, command) => {
  const { commitment, signedBy, replyByDays, how } = command
  const budget = command.budget ?? null
  const version = (state.commitment?.version ?? 0) + 1
  const seals: Record<string, ToSeal> = {
    commitment: { value: commitment, audience: 'members' },
    sponsor: { value: signedBy, audience: 'members' },
  }
  return {
    entries: [draft('commitment.signed', actor, { version, budget, replyByDays, how }, seals)],
    result: { version },
  }
}
