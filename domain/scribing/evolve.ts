import type { RecordingId, WordsId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState, sectionOf } from '../plan/state.ts'
import { isWritable } from '../sections/state.ts'
import type { SectionKey } from '../text/sections.ts'
import type { ScribingEntries } from './entries.ts'
import { maySpeak, type Recording, type SpokenWords } from './state.ts'

function waitingOne(state: PlanState, id: WordsId): SpokenWords {
  const words = state.spokenWords.get(id)
  if (words?.state !== 'waiting') illegal('answers_words_that_do_not_wait')
  return words
}

function waitingRecording(state: PlanState, id: RecordingId): Recording {
  const recording = state.recordings.get(id)
  if (recording?.state !== 'waiting') illegal('uses_a_recording_that_does_not_wait')
  return recording
}

/** What becomes of the recording that words were typed from, if they were. */
function settle(state: PlanState, { recording: id }: SpokenWords, becomes: Recording['state']): void {
  const recording = id && state.recordings.get(id)
  if (recording) recording.state = becomes
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
    if (body.recording) {
      const recording = waitingRecording(state, body.recording)
      if (recording.speaker !== speaker.id || recording.section !== body.section) {
        illegal('types_a_recording_of_somebody_else')
      }
      recording.state = 'typed'
    }
    state.spokenWords.set(body.words, {
      ...{ id: body.words, section: body.section, speaker: speaker.id, scribe: scribe.id },
      ...{ typedAt: at, typed: seals.typed, recording: body.recording, state: 'waiting' },
    })
  },
  'words.scribed': (state, { actor, body }) => {
    const words = waitingOne(state, body.words)
    if (words.speaker !== actor || words.scribe !== body.scribe || words.section !== body.section) {
      illegal('agrees_to_words_of_somebody_else')
    }
    mustBeWritable(state, words.section)
    words.state = 'agreed'
    settle(state, words, 'done')
  },
  'words.declined': (state, { actor, body }) => {
    const words = waitingOne(state, body.words)
    if (words.speaker !== actor && words.scribe !== actor) illegal('agrees_to_words_of_somebody_else')
    words.state = 'declined'
    // Somebody else can type it again, or its speaker take it back.
    settle(state, words, 'waiting')
  },
  'words.said': (state, { actor, body, at }) => {
    const speaker = memberOf(state, actor)
    if (state.recordings.has(body.recording)) illegal('types_twice_or_without_words')
    mustBeWritable(state, body.section)
    state.recordings.set(body.recording, {
      ...{ id: body.recording, section: body.section, speaker: speaker.id, saidAt: at, state: 'waiting' },
    })
  },
  'words.unsaid': (state, { actor, body }) => {
    const recording = waitingRecording(state, body.recording)
    if (recording.speaker !== actor) illegal('types_a_recording_of_somebody_else')
    recording.state = 'taken-back'
  },
}
