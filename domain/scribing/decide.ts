import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type WordsId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { memberOf, sectionOf } from '../plan/state.ts'
import { isWritable } from '../sections/state.ts'
import type { SectionKey } from '../text/sections.ts'
import type { Sentence } from '../words/words.ts'
import { maySpeak, type SpokenWords, spokenWordsOf, type Typed, waitingWords } from './state.ts'

/** `seq`: the number that the document has once the words are in it. `isErased`: nobody knows any more what was typed. */
export type AgreeGiven = { isErased: boolean; seq: number }

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

export const typeWords: Decider<'words.type'> = (context, { section, speaker: id, text, after }) => {
  const { state, actor, newId } = context
  const speaker = memberOf(state, id)
  mustBeWritable(context, section)
  if (speaker.id === actorId(context)) throw wrong((words) => words.errors_words_your_own())
  if (!maySpeak(speaker)) throw wrong((words) => words.errors_words_not_a_writer())
  if (waitingWords(state).filter((waiting) => waiting.speaker === id).length >= MOST_WAITING) {
    throw wrong((words) => words.errors_words_many({ n: MOST_WAITING }))
  }
  const words = idOf('words', newId)
  const value: Typed = { text, after: after ?? null }
  const typed = { value, audience: { member: id }, author: id }
  return {
    entries: [draft('words.typed', actor, { words, section, speaker: id }, { typed })],
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
