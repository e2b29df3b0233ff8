import { AppError } from '../app-error.ts'
import type { Instant, MemberId, RecordingId, WordsId } from '../ids.ts'
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
  /** What they were typed from, if they were not said to the scribe. */
  recording: RecordingId | null
  state: 'waiting' | 'agreed' | 'declined'
}

/** What a member said into a device. The sound is kept until it is `done` (agreed) or `taken-back`. */
export type Recording = {
  id: RecordingId
  section: SectionKey
  speaker: MemberId
  saidAt: Instant
  state: 'waiting' | 'typed' | 'done' | 'taken-back'
}

/** What is sealed: the words, and the Yjs item of the paragraph that they go after; null is the end of the part. */
export type Typed = { text: string; after: string | null }

export function spokenWordsOf(state: PlanState, id: WordsId): SpokenWords {
  const words = state.spokenWords.get(id)
  if (!words) throw new AppError('not-found', (say) => say.errors_no_such_words())
  return words
}

export function recordingOf(state: PlanState, id: RecordingId): Recording {
  const recording = state.recordings.get(id)
  if (!recording) throw new AppError('not-found', (words) => words.errors_no_such_recording())
  return recording
}

/** Whose words may be typed: whoever writes themselves, those too who have not opened their link yet. */
export const maySpeak = (member: Member): boolean => member.status !== 'left' && isElector(member)

export const waitingWords = (state: PlanState): SpokenWords[] =>
  [...state.spokenWords.values()].filter((words) => words.state === 'waiting')

/** Recordings that nobody has typed, of people who are still there. */
export const waitingRecordings = (state: PlanState): Recording[] =>
  [...state.recordings.values()].filter(({ state: at, speaker }) => {
    const member = state.members.get(speaker)
    return at === 'waiting' && member !== undefined && maySpeak(member)
  })
