import type { Choice } from '#domain/ballots/choice.ts'
import type { Input } from '#domain/ballots/choosing/methods.ts'
import type { Values } from './answer.ts'
import type { Fields } from './fields.ts'

/**
 * A voting paper as a form carries it. One of several is `choice`. Where people choose among options, each option has a
 * field of its own, `pick.ID`, `place.ID` or `number.ID`, and `input` says which; so every step can carry it on unseen.
 */
const PREFIX: Record<Input, string> = { several: 'pick.', ranks: 'place.', numbers: 'number.', none: 'none.' }
export const fieldOf = (input: Input, option: string): string => `${PREFIX[input]}${option}`

const isInput = (text: string): text is Input => Object.hasOwn(PREFIX, text)

/** What was chosen; null where nothing was. */
export function choiceIn(fields: Pick<Fields, 'text' | 'values'>): Choice | null {
  const input = fields.text('input')
  if (!isInput(input) || input === 'none') return fields.text('choice') || null
  const given = givenIn(fields.values(), PREFIX[input])
  if (given.length === 0) return null
  if (input === 'several') return given.map(([option]) => option)
  const numbers = given.map(([option, text]) => [option, Number(text)] as const)
  if (input === 'numbers') return Object.fromEntries(numbers)
  const places = [...new Set(numbers.map(([, place]) => place))].sort((a, b) => a - b)
  return places.map((place) => numbers.filter(([, other]) => other === place).map(([option]) => option))
}

const givenIn = (values: Values, prefix: string): [option: string, text: string][] =>
  Object.entries(values).flatMap(([name, [text = '']]) =>
    name.startsWith(prefix) && text !== '' ? [[name.slice(prefix.length), text]] : [],
  )

/** The fields of a paper, to go along with the next step. */
export const paperIn = (values: Values): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => ['choice', 'input'].includes(name) || /^(pick|place|number)\./.test(name))
      .map(([name, [text]]) => [name, text]),
  )
