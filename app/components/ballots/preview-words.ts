import { METHODS } from '#domain/ballots/methods.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { Instant } from '#domain/ids.ts'
import { CHOICE_WORDS, type ChoiceWords } from './choice-words.ts'
import { type OwnWords, ownWords, questionOf } from './names.ts'
import { thresholdWords } from './needed-words.ts'

/** A vote as its voters would see it, before it is opened. */
export type Preview = {
  question: string | null
  own: OwnWords
  closesAt: Instant
  needed: string[]
  choices: (ChoiceWords & { id: string })[]
}

export function previewOf(command: CommandOf<'ballot.open'>): Preview {
  const { subject, method, correction, closesAt, threshold } = command
  const asked = subject.kind === 'question' ? { en: subject.text, ...(subject.cy ? { cy: subject.cy } : {}) } : null
  const words: Record<string, ChoiceWords> = CHOICE_WORDS[method]
  return {
    question: questionOf({ subject, question: asked, correction }),
    own: ownWords(asked),
    closesAt,
    needed: thresholdWords(threshold ?? METHODS[method].defaultThreshold),
    choices: METHODS[method].options.map(({ id, label, example }) => ({ id, ...(words[id] ?? { label, example }) })),
  }
}
