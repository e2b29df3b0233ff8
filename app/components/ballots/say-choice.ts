import type { Choice } from '#domain/ballots/choice.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import * as m from '#words'
import { wordsOf } from './choices.ts'

/** What a paper says, in one line: a choice, several, an order (“first A; then B and C alike”), or numbers. */
export function sayChoice(definition: Definition, choice: Choice): string {
  const label = (id: string) => wordsOf(definition, id).label
  if (typeof choice === 'string') return label(choice)
  if (!Array.isArray(choice)) {
    const numbers = definition.options.filter((id) => (choice[id] ?? 0) !== 0)
    if (numbers.length === 0) return m.ballots_says_nothing()
    return numbers.map((id) => m.ballots_says_number({ option: label(id), n: choice[id] ?? 0 })).join(' · ')
  }
  if (choice.length === 0) return m.ballots_says_nothing()
  if (isRanks(choice)) {
    return choice
      .map((rank, place) => m.ballots_says_rank({ n: place + 1, options: rank.map(label).join(' = ') }))
      .join(' · ')
  }
  return choice.map(label).join(' · ')
}

const isRanks = (choice: string[] | string[][]): choice is string[][] => Array.isArray(choice[0])
