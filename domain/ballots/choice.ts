/**
 * What a paper says (voting handbook): one option or level; the options that somebody approves of; options in ranks,
 * best first and equal ones together; or a whole number for each option. Which of these it is belongs to the method.
 */
export type Choice = string | string[] | string[][] | Record<string, number>

/** As many options as anybody can read through, and more than that many ranks cannot be. */
export const MOST_OPTIONS = 100
const LONGEST_ID = 100

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ID
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= MOST_OPTIONS

/** Is it a choice of any kind? Whether it is one that there was, only its vote can say. */
export function isChoice(value: unknown): value is Choice {
  if (isId(value)) return true
  if (isList(value)) return value.every(isId) || value.every((rank) => isList(rank) && rank.every(isId))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const numbers = Object.entries(value)
  return numbers.length <= MOST_OPTIONS && numbers.every(([id, number]) => isId(id) && Number.isSafeInteger(number))
}
