import { browserCrypto } from '#app/crypto.ts'
import { locale } from '#app/locale.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { MemberId } from '#domain/ids.ts'
import { choiceOrder } from './choice-order.ts'
import { CHOICE_WORDS, type ChoiceWords } from './choice-words.ts'

export type Choice = ChoiceWords & { id: string }

/** The words of one choice. Of a vote under an older wording, those that stand in its definition and were voted by. */
export function wordsOf({ method, wording, labels }: Definition, id: string): ChoiceWords {
  const words: Record<string, ChoiceWords> = CHOICE_WORDS[method]
  const known = wording === METHODS[method].wording ? words[id] : undefined
  const label = labels[id]
  return known ?? { label: (locale === 'cy' ? label?.cy : undefined) ?? label?.en ?? id, example: '' }
}

/** In the method's own order, as results are told. */
export const choicesOf = (definition: Definition): Choice[] =>
  definition.options.map((id) => ({ id, ...wordsOf(definition, id) }))

/** In the order in which this member sees them on the page of the vote. */
export function choicesFor(definition: Definition, member: MemberId): Choice[] {
  const { method, options, ballot } = definition
  const order = choiceOrder(browserCrypto.sha256, method, options, `${ballot} ${member}`)
  return order.map((id) => ({ id, ...wordsOf(definition, id) }))
}
