import { AppError } from '../app-error.ts'
import type { Instant, MemberId, WordsId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { isElector, type Member } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'

/** What a member said and somebody else typed. `agreed`: the speaker said "these are my words", and the text has them. */
export type SpokenWords = {
  id: WordsId
  section: SectionKey
  speaker: MemberId
  scribe: MemberId
  typedAt: Instant
  /** Seals `Typed`, for the speaker alone; erased once they have answered. */
  typed: Seal
  state: 'waiting' | 'agreed' | 'declined'
}

/** What is sealed: the words, and the Yjs item of the paragraph that they go after; null is the end of the part. */
export type Typed = { text: string; after: string | null }

export function spokenWordsOf(state: PlanState, id: WordsId): SpokenWords {
  const words = state.spokenWords.get(id)
  if (!words) throw new AppError('not-found', (say) => say.errors_no_such_words())
  return words
}

/** Whose words may be typed: whoever writes themselves, those too who have not opened their link yet. */
export const maySpeak = (member: Member): boolean => member.status !== 'left' && isElector(member)

export const waitingWords = (state: PlanState): SpokenWords[] =>
  [...state.spokenWords.values()].filter((words) => words.state === 'waiting')
