import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { RANK_FREELY_FROM } from '#domain/ballots/choosing/options.ts'
import { choosingRuleWords } from '#domain/ballots/choosing/words.ts'
import type { Words } from '#domain/ballots/definition.ts'
import { METHODS, optionsIn } from '#domain/ballots/methods.ts'
import { choosingOf, thresholdOf } from '#domain/ballots/proposed.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { Instant } from '#domain/ids.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { choiceWordsIn } from './choice-words.ts'
import { type Choice, choicesOf } from './choices.ts'
import { type OwnWords, ownWords, questionOf } from './names.ts'
import { thresholdWords } from './needed-words.ts'
import { askedBefore } from './small-numbers.ts'

/** A vote as its voters would see it, before it is opened. */
export type Preview = {
  question: string | null
  own: OwnWords
  closesAt: Instant
  needed: string[]
  choices: Choice[]
  /** Where nearly the same people were asked the same not long ago. */
  again: string[]
}

/** Throws an AppError where what was asked for is no vote. */
export function previewOf(
  command: CommandOf<'ballot.open'>,
  view: Pick<PlanView, 'members' | 'ballots' | 'now'>,
): Preview {
  const { subject, correction, closesAt } = command
  const asked = subject.kind === 'question' ? { en: subject.text, ...(subject.cy ? { cy: subject.cy } : {}) } : null
  return {
    question: questionOf({ subject, question: asked, correction }),
    own: ownWords(asked),
    closesAt,
    ...choicesIn(command),
    again: asked ? askedBefore(view, ({ question }) => isSameQuestion(question, asked)) : [],
  }
}

/** Asked in the same words, whichever choices there were. */
const isSameQuestion = (one: Words | null, other: Words): boolean => one?.en.trim() === other.en.trim()

function choicesIn(command: CommandOf<'ballot.open'>): Pick<Preview, 'needed' | 'choices'> {
  const { method, yesQuorum } = command
  if (!isChoosing(method)) {
    const wording = command.wording ?? METHODS[method].wording
    const words = choiceWordsIn(method, wording)
    const options = optionsIn(method, wording) ?? []
    return {
      needed: [
        ...thresholdWords(thresholdOf(command, method)),
        ...(yesQuorum ? [m.rules_vote_needs_yes(yesQuorum)] : []),
      ],
      choices: options.map(({ id, label, example }) => ({ id, ...(words?.[id] ?? { label, example }) })),
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
