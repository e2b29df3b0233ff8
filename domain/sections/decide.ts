import { AppError } from '../app-error.ts'
import { type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { draft } from '../log/entry.ts'
import { sectionOf } from '../plan/state.ts'
import type { FrozenText } from './entries.ts'

const ALREADY = {
  frozen: 'Writing is already paused in this section.',
  voting: 'People are voting on this section, so writing is already paused.',
  agreed: 'This section is agreed, so writing is already paused.',
}

export const freezeSection: Decider<'section.freeze', { text: FrozenText }> = (
  { state, actor },
  { section },
  { text },
) => {
  const current = sectionOf(state, section).state
  if (current !== 'drafting') throw new AppError('invalid-input', ALREADY[current])
  return { entries: [draft('section.frozen', actor, text)], result: { digest: text.digest, seq: text.seq } }
}

export const thawSection: Decider<'section.thaw'> = (context, { type, section }) => {
  const { state, at, actor } = context
  if (sectionOf(state, section).state === 'drafting') {
    throw new AppError('invalid-input', 'People can already write in this section.')
  }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: { section }, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('section.thawed', actor, { section, checks })] }
}
