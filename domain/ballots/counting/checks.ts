import type { Choice } from '../choice.ts'

/** Why a paper's choice is none that there was. The page says it in words. */
export type ChoiceReason =
  | 'wrong-shape'
  | 'blank'
  | 'unknown-option'
  | 'option-twice'
  | 'empty-rank'
  | 'too-many-options'
  | 'not-whole'
  | 'out-of-range'
  | 'too-many-dots'
export type ChoiceFault = { reason: ChoiceReason; option?: string }

/** A blank paper is none (voting.md §1.1): it is told apart, never counted. */
export const isBlank = (choice: Choice): boolean => typeof choice !== 'string' && Object.keys(choice).length === 0

const isText = (value: unknown): value is string => typeof value === 'string'

/** Unknown options and options named twice. */
function faultIn(named: readonly string[], options: readonly string[]): ChoiceFault | undefined {
  const seen = new Set<string>()
  const known = new Set(options)
  for (const option of named) {
    if (!known.has(option)) return { reason: 'unknown-option', option }
    if (seen.has(option)) return { reason: 'option-twice', option }
    seen.add(option)
  }
  return undefined
}

export function checkOption(choice: Choice, options: readonly string[]): ChoiceFault | undefined {
  if (typeof choice !== 'string') return { reason: 'wrong-shape' }
  return faultIn([choice], options)
}

export function checkSet(
  choice: Choice,
  options: readonly string[],
  most: number = options.length,
): ChoiceFault | undefined {
  if (!Array.isArray(choice) || !choice.every(isText)) return { reason: 'wrong-shape' }
  if (choice.length === 0) return { reason: 'blank' }
  return faultIn(choice, options) ?? (choice.length > most ? { reason: 'too-many-options' } : undefined)
}

export function checkOrder(choice: Choice, options: readonly string[]): ChoiceFault | undefined {
  if (!Array.isArray(choice)) return { reason: 'wrong-shape' }
  const ranks = choice as readonly unknown[]
  if (!ranks.every((rank): rank is string[] => Array.isArray(rank) && rank.every(isText)))
    return { reason: 'wrong-shape' }
  if (ranks.length === 0) return { reason: 'blank' }
  if (ranks.some((rank) => rank.length === 0)) return { reason: 'empty-rank' }
  return faultIn(ranks.flat(), options)
}

export function checkNumbers(
  choice: Choice,
  options: readonly string[],
  { most, sum = Number.MAX_SAFE_INTEGER }: { most: number; sum?: number },
): ChoiceFault | undefined {
  if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) return { reason: 'wrong-shape' }
  const given = Object.entries(choice)
  if (given.length === 0) return { reason: 'blank' }
  const unknown = faultIn(Object.keys(choice), options)
  if (unknown) return unknown
  let all = 0
  for (const [option, number] of given) {
    if (!Number.isSafeInteger(number) || Object.is(number, -0)) return { reason: 'not-whole', option }
    if (number < 0 || number > most) return { reason: 'out-of-range', option }
    all += number
  }
  return all > sum ? { reason: 'too-many-dots' } : undefined
}
