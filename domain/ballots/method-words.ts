import { keyOf } from '../words/key.ts'
import { localeOf, type Words } from '../words/words.ts'
import { isChoosing } from './choosing/methods.ts'
import type { Definition } from './definition.ts'
import { KANER_B } from './methods/gradients8.ts'
import { METHODS, optionsIn } from './methods.ts'
import { ownWords } from './names.ts'
import type { AnyMethodId, MethodId } from './state.ts'

export const methodTitle = (method: AnyMethodId, words: Words): string => words[`rules_method_${keyOf(method)}_title`]()

/** One sentence for people who vote. */
export const methodExplanation = (method: AnyMethodId, words: Words): string =>
  words[`rules_method_${keyOf(method)}_explanation`]()

/** Choices by method; a message has a name for each. */
type Choice = keyof Words extends infer Name ? (Name extends `rules_choice_${infer Choice}` ? Choice : never) : never
const choiceKey = (method: MethodId, option: string, wording: string) =>
  (wording === KANER_B && ['5', '6', '7'].includes(option)
    ? `${method}_b_${option}`
    : `${method}_${keyOf(option)}`) as Choice

/**
 * What a choice is called. The wording that was put to the voters is part of the vote, so ours stands in for it only
 * in another language, and only while it is the same wording.
 */
export function choiceLabel(
  { method, wording, labels }: Pick<Definition, 'method' | 'wording' | 'labels'>,
  option: string,
  words: Words,
): string {
  const put = labels[option]
  if (isChoosing(method)) return ownWords(put ?? { en: option }, words).text
  if (localeOf(words) === 'en' || !optionsIn(method, wording)) return put?.en ?? option
  return put?.cy ?? words[`rules_choice_${choiceKey(method, option, wording)}`]()
}

/** The same choice as somebody might say it: "I can live with it." Empty for an option of another release. */
export const choiceExample = (
  { method, wording }: { method: AnyMethodId; wording?: string },
  option: string,
  words: Words,
): string =>
  !isChoosing(method) && METHODS[method].options.some(({ id }) => id === option)
    ? words[`rules_example_${choiceKey(method, option, wording ?? '')}`]()
    : ''
