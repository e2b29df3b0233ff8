import type { Choice } from '../choice.ts'
import type { ChoiceFault as TallyFault } from '../counting/checks.ts'
import type { Definition } from '../definition.ts'
import { TALLIES } from '../tallies.ts'
import { isChoosing } from './methods.ts'

/** As much of a definition as says what can be chosen. */
export type Choices = Pick<Definition, 'method' | 'options' | 'labels' | 'threshold'>

/** Why a choice is none that there is. */
export type ChoiceFault = { reason: 'unknown' } | { reason: 'nothing-to-cast'; option?: string } | TallyFault

/** What is wrong with a choice, or undefined. */
export function choiceFault({ method, options, threshold }: Choices, choice: Choice): ChoiceFault | undefined {
  if (!isChoosing(method)) {
    return typeof choice === 'string' && options.includes(choice) ? undefined : { reason: 'unknown' }
  }
  if (method === 'lot') return { reason: 'nothing-to-cast' }
  if (!('parameters' in threshold)) throw new Error(`A vote by ${method} has no parameters.`)
  return TALLIES[method].check(choice, options, threshold.parameters)
}
