import type { WordsId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState, sectionOf } from '../plan/state.ts'
import { isWritable } from '../sections/state.ts'
import type { SectionKey } from '../text/sections.ts'
import type { ScribingEntries } from './entries.ts'
import { maySpeak, type SpokenWords } from './state.ts'

function waitingOne(state: PlanState, id: WordsId): SpokenWords {
  const words = state.spokenWords.get(id)
  if (words?.state !== 'waiting') illegal('answers_words_that_do_not_wait')
  return words
}

function mustBeWritable(state: PlanState, section: SectionKey): void {
  if (!isWritable(sectionOf(state, section))) illegal('suggests_while_writing_is_paused')
}

export const evolveScribing: Evolvers<ScribingEntries> = {
  'words.typed': (state, { actor, body, seals, at }) => {
    const scribe = memberOf(state, actor)
    const speaker = memberOf(state, body.speaker)
    if (state.spokenWords.has(body.words) || !seals.typed) illegal('types_twice_or_without_words')
    if (scribe === speaker || !maySpeak(speaker)) illegal('types_for_somebody_who_has_no_words_to_give')
    mustBeWritable(state, body.section)
    state.spokenWords.set(body.words, {
      ...{ id: body.words, section: body.section, speaker: speaker.id, scribe: scribe.id },
      ...{ typedAt: at, typed: seals.typed, state: 'waiting' },
    })
  },
  'words.scribed': (state, { actor, body }) => {
    const words = waitingOne(state, body.words)
    if (words.speaker !== actor || words.scribe !== body.scribe || words.section !== body.section) {
      illegal('agrees_to_words_of_somebody_else')
    }
    mustBeWritable(state, words.section)
    words.state = 'agreed'
  },
  'words.declined': (state, { actor, body }) => {
    const words = waitingOne(state, body.words)
    if (words.speaker !== actor && words.scribe !== actor) illegal('agrees_to_words_of_somebody_else')
    words.state = 'declined'
  },
}
