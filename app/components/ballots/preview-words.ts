import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { RANK_FREELY_FROM } from '#domain/ballots/choosing/options.ts'
import { choosingRuleWords } from '#domain/ballots/choosing/words.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import { choosingOf } from '#domain/ballots/proposed.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { Instant } from '#domain/ids.ts'
import * as m from '#words'
import { CHOICE_WORDS, type ChoiceWords } from './choice-words.ts'
import { type Choice, choicesOf } from './choices.ts'
import { type OwnWords, ownWords, questionOf } from './names.ts'
import { thresholdWords } from './needed-words.ts'

/** A vote as its voters would see it, before it is opened. */
export type Preview = {
  question: string | null
  own: OwnWords
  closesAt: Instant
  needed: string[]
  choices: Choice[]
}

/** Throws an AppError where what was asked for is no vote. */
export function previewOf(command: CommandOf<'ballot.open'>): Preview {
  const { subject, correction, closesAt } = command
  const asked = subject.kind === 'question' ? { en: subject.text, ...(subject.cy ? { cy: subject.cy } : {}) } : null
  return {
    question: questionOf({ subject, question: asked, correction }),
    own: ownWords(asked),
    closesAt,
    ...choicesIn(command),
  }
}

function choicesIn(command: CommandOf<'ballot.open'>): Pick<Preview, 'needed' | 'choices'> {
  const { method, threshold } = command
  if (!isChoosing(method)) {
    const words: Record<string, ChoiceWords> = CHOICE_WORDS[method]
    return {
      needed: thresholdWords(threshold ?? METHODS[method].defaultThreshold),
      choices: METHODS[method].options.map(({ id, label, example }) => ({ id, ...(words[id] ?? { label, example }) })),
    }
  }
  const { options, threshold: rules } = choosingOf(command, method, RANK_FREELY_FROM)
  const defined = {
    ...{ method, wording: '', threshold: rules, tie: command.lot ? ('lot' as const) : ('report' as const) },
    ...{ options: options.map(({ id }) => id) },
    labels: Object.fromEntries(options.map(({ id, label }) => [id, label])),
  }
  return { needed: choosingRuleWords(defined, m), choices: choicesOf(defined) }
}
