import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type MemberId, type RecordingId, type WordsId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { memberOf, sectionOf } from '../plan/state.ts'
import { isWritable } from '../sections/state.ts'
import type { SectionKey } from '../text/sections.ts'
import type { Sentence } from '../words/words.ts'
import {
  maySpeak,
  type Recording,
  recordingOf,
  type SpokenWords,
  spokenWordsOf,
  type Typed,
  waitingRecordings,
  waitingWords,
} from './state.ts'

/** `seq`: the number that the document has once the words are in it. `isErased`: nobody knows any more what was typed. */
export type AgreeGiven = { isErased: boolean; seq: number }

/** `isKept`: there is such a recording, and it is this member's. */
export type SayGiven = { isKept: boolean }

/** So that others can keep up with typing. */
const MOST_RECORDINGS = 5
/** So that nobody has to read for an hour. */
const MOST_WAITING = 20

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

function mustBeWritable({ state }: Context, section: SectionKey): void {
  if (!isWritable(sectionOf(state, section))) throw wrong((words) => words.errors_writing_paused())
}

function waitingOne({ state }: Context, id: WordsId): SpokenWords {
  const words = spokenWordsOf(state, id)
  if (words.state !== 'waiting') throw wrong((say) => say.errors_words_answered())
  return words
}

function waitingRecording({ state }: Context, id: RecordingId): Recording {
  const recording = recordingOf(state, id)
  if (recording.state !== 'waiting') throw wrong((words) => words.errors_recording_typed())
  return recording
}

/** A recording is typed for whoever spoke, in the part that they spoke about. */
function mustBeOf(recording: Recording, speaker: MemberId, section: SectionKey): void {
  if (recording.speaker !== speaker || recording.section !== section) {
    throw wrong((words) => words.errors_no_such_recording())
  }
}

export const typeWords: Decider<'words.type'> = (context, { section, speaker: id, text, after, recordingId }) => {
  const { state, actor, newId } = context
  const speaker = memberOf(state, id)
  mustBeWritable(context, section)
  if (speaker.id === actorId(context)) throw wrong((words) => words.errors_words_your_own())
  if (!maySpeak(speaker)) throw wrong((words) => words.errors_words_not_a_writer())
  if (waitingWords(state).filter((waiting) => waiting.speaker === id).length >= MOST_WAITING) {
    throw wrong((words) => words.errors_words_many({ n: MOST_WAITING }))
  }
  if (recordingId) mustBeOf(waitingRecording(context, recordingId), id, section)
  const words = idOf('words', newId)
  const value: Typed = { text, after: after ?? null }
  const typed = { value, audience: { member: id }, author: id }
  return {
    entries: [draft('words.typed', actor, { words, section, speaker: id, recording: recordingId ?? null }, { typed })],
    result: { wordsId: words },
  }
}

export const agreeWords: Decider<'words.agree', AgreeGiven> = (context, { wordsId, text }, { isErased, seq }) => {
  const { id, section, speaker, scribe } = waitingOne(context, wordsId)
  if (speaker !== context.actor) throw new AppError('not-allowed', (words) => words.errors_words_not_yours())
  mustBeWritable(context, section)
  if (isErased && !text) throw wrong((words) => words.errors_words_erased())
  return { entries: [draft('words.scribed', context.actor, { words: id, section, scribe, seq })] }
}

export const declineWords: Decider<'words.decline'> = (context, { wordsId }) => {
  const { id, speaker, scribe } = waitingOne(context, wordsId)
  if (speaker !== context.actor && scribe !== context.actor) {
    throw new AppError('not-allowed', (words) => words.errors_words_not_yours())
  }
  return { entries: [draft('words.declined', context.actor, { words: id })] }
}

export const sayWords: Decider<'words.say', SayGiven> = (context, { section, recordingId }, { isKept }) => {
  const { state, actor } = context
  mustBeWritable(context, section)
  if (!isKept || state.recordings.has(recordingId)) throw wrong((words) => words.errors_no_such_recording())
  if (waitingRecordings(state).filter(({ speaker }) => speaker === actor).length >= MOST_RECORDINGS) {
    throw wrong((words) => words.errors_recordings_wait({ n: MOST_RECORDINGS }))
  }
  return { entries: [draft('words.said', actor, { recording: recordingId, section })], result: { recordingId } }
}

export const unsayWords: Decider<'words.unsay'> = (context, { recordingId }) => {
  const { id, speaker } = waitingRecording(context, recordingId)
  if (speaker !== context.actor) throw new AppError('not-allowed', (words) => words.errors_recording_not_yours())
  return { entries: [draft('words.unsaid', context.actor, { recording: id })] }
}
