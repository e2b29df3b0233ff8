import { AppError } from '../app-error.ts'
import { type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { draft } from '../log/entry.ts'
import { sectionOf } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import type { FrozenText } from './entries.ts'
import type { SectionState } from './state.ts'

const ALREADY: Record<Exclude<SectionState, 'drafting'>, Sentence> = {
  frozen: (words) => words.errors_already_frozen(),
  voting: (words) => words.errors_already_voting(),
  agreed: (words) => words.errors_already_agreed(),
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
    throw new AppError('invalid-input', (words) => words.errors_already_open())
  }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: { section }, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('section.thawed', actor, { section, checks })] }
}
