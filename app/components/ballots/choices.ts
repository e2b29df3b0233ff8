import { browserCrypto } from '#app/crypto.ts'
import { locale } from '#app/locale.ts'
import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { costOf, grouped } from '#domain/ballots/choosing/words.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import { choiceLabel } from '#domain/ballots/method-words.ts'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'
import { choiceOrder } from './choice-order.ts'
import { type ChoiceWords, choiceWordsIn } from './choice-words.ts'

/** `isOwn`: the group's own words, in whichever language. */
export type Choice = ChoiceWords & { id: string; isOwn?: true }

type Defined = Pick<Definition, 'method' | 'wording' | 'labels' | 'threshold'>

/** The words of one choice. Of a vote under an older wording, those that stand in its definition and were voted by. */
export function wordsOf(definition: Defined, id: string): ChoiceWords & { isOwn?: true } {
  const { method, wording, labels } = definition
  if (isChoosing(method)) {
    const cost = costOf(definition, id)
    const label = choiceLabel(definition, id, m)
    return { label, example: cost > 0 ? m.choosing_costs({ n: grouped(cost) }) : '', isOwn: true }
  }
  const known = choiceWordsIn(method, wording)?.[id]
  const label = labels[id]
  return known ?? { label: (locale === 'cy' ? label?.cy : undefined) ?? label?.en ?? id, example: '' }
}

/** In the method's own order, as results are told. */
export const choicesOf = (definition: Defined & Pick<Definition, 'options'>): Choice[] =>
  definition.options.map((id) => ({ id, ...wordsOf(definition, id) }))

/** In the order in which this member sees them on the page of the vote. */
export function choicesFor(definition: Definition, member: MemberId): Choice[] {
  const { method, options, ballot } = definition
  const order = choiceOrder(browserCrypto.sha256, method, options, `${ballot} ${member}`)
  return order.map((id) => ({ id, ...wordsOf(definition, id) }))
}
