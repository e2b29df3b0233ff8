import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { methodExplanation, methodTitle } from '#domain/ballots/method-words.ts'
import type { AnyMethodId, MethodId } from '#domain/ballots/state.ts'
import * as m from '#words'

/** The ways to decide, for whoever chooses one and whoever votes by it. A method without words is a type error. */
export const METHOD_WORDS: Record<MethodId, { title: string; explanation: string }> = {
  consent: { title: m.ballots_method_consent(), explanation: m.ballots_method_consent_words() },
  gradients8: { title: m.ballots_method_gradients(), explanation: m.ballots_method_gradients_words() },
  fist5: { title: m.rules_method_fist5_title(), explanation: m.rules_method_fist5_explanation() },
  majority: { title: m.ballots_method_majority(), explanation: m.ballots_method_majority_words() },
}

export const wordsOfMethod = (method: AnyMethodId): { title: string; explanation: string } =>
  isChoosing(method)
    ? { title: methodTitle(method, m), explanation: methodExplanation(method, m) }
    : METHOD_WORDS[method]
