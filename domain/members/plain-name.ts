import { AFTER_A_NAME, ANYWHERE, BEFORE_A_NAME, GRADES, WITH_THE_REST } from './titles.ts'

/** Longer ones first, so that “yr athro” goes as a whole. */
const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', String.raw`\s+`))
    .join('|')

const NOT_INSIDE = { left: String.raw`(?<![\p{L}\p{N}’'-])`, right: String.raw`(?![\p{L}\p{N}’'-])` }
const { left, right } = NOT_INSIDE

const REST = new RegExp(`${left}(?:${anyOf(WITH_THE_REST)})${right}.*$`, 'iu')
const ALONE = new RegExp(`${left}(?:${anyOf(ANYWHERE)})${right}\\.?`, 'giu')
/** Several may follow each other: “Prof Dr”. Where nothing follows, it may be all there is of a name. */
const BEFORE = new RegExp(`^(?:(?:${anyOf(BEFORE_A_NAME)})(?:\\.\\s*|\\s+))+(?=\\S)`, 'iu')
const AFTER = new RegExp(`(?<=\\S)(?:[\\s,]+(?:${anyOf(AFTER_A_NAME)}))+\\s*$`, 'u')
const ONLY = new RegExp(`^(?:${anyOf(['dr', 'prof', 'cllr', 'cyng'])})\\.?$`, 'iu')

/** The name without title, rank or grade; empty where nothing else is there. The same where there is none. */
export function plainName(name: string): string {
  const bare = name.replace(BEFORE, '').replace(AFTER, '')
  const inner = [...GRADES, REST, ALONE].reduce((text, pattern) => text.replace(pattern, ' '), bare)
  if (ONLY.test(inner)) return ''
  // What stood behind something else now stands at the beginning or the end.
  return inner === name ? name : plainName(tidy(inner))
}

export const hasRank = (name: string): boolean => plainName(name) !== name

/** What is left of brackets, commas and spaces once something was taken out. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\(\s*[,;/–-]*\s*\)/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?:\s*[,;/–]\s*)+$|\s+-\s*$|^(?:\s*[,;/–-]\s*)+/gu, '')
    .trim()
