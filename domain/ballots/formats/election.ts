import type { Json } from '../../log/canonical.ts'
import { MOST_PAPERS } from '../counting/columns.ts'
import type { ChoiceShape, PaperGroup } from '../counting/tally.ts'

/** What a file of papers holds, whatever its format. */
export type Election = {
  title: string
  /** By name; names that are there twice are told apart by a number. */
  options: string[]
  shape: ChoiceShape
  papers: PaperGroup[]
  /** How many are to be chosen, where the file says so. */
  seats?: number
  /** What the file says about the rules of the count, by the names of parameters. */
  parameters: Record<string, Json>
}

/** A file that is not what it claims to be, in one plain sentence that names the line. For the command line, in English. */
export class BadFile extends Error {
  override readonly name = 'BadFile'
  readonly line: number
  constructor(line: number, what: string) {
    super(`Line ${line}: ${what}`)
    this.line = line
  }
}

/** More options than any body has put to a vote; a file that claims more would fill the memory. */
export const MOST_FILE_OPTIONS = 2_000

/** Lines of a text without a byte order mark, whatever ends them. Characters in normal form, so that results are too. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split(/\r\n|\n|\r/)

/** A whole number in digits from `least` to `most`; a fault that names the line for everything else. */
export function wholeIn(text: string, line: number, what: string, least: number, most: number): number {
  const given = text.trim()
  if (/^-?\d+[.,/]\d+$/.test(given)) throw new BadFile(line, `${what} is ${shown(given)}, but must be a whole number.`)
  if (!/^-?\d+$/.test(given)) throw new BadFile(line, `${what} must be a whole number, not ${shown(given)}.`)
  const number = Number(given)
  if (number < least) throw new BadFile(line, `${what} is ${shown(given)}, but must be at least ${least}.`)
  if (number > most) throw new BadFile(line, `${what} is ${shown(given)}, which is more than ${most}.`)
  return number
}

/** How many papers a line stands for. A part of a paper, or none, is no such number: one person, one paper. */
export const papersIn = (text: string, line: number): number =>
  wholeIn(text, line, 'the number of papers', 1, MOST_PAPERS)

/** What somebody typed, short enough to read in a sentence. */
export const shown = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`

/** Names as options: none empty, none twice. */
export function optionNames(names: readonly string[]): string[] {
  const used = new Set<string>()
  return names.map((given, i) => {
    const name = given.normalize('NFC').trim() || `Option ${i + 1}`
    let unique = name
    for (let n = 2; used.has(unique); n++) unique = `${name} (${n})`
    used.add(unique)
    return unique
  })
}

/** Refuses more papers in all than can be counted. */
export function checkTotal(papers: readonly PaperGroup[], line: number): void {
  const all = papers.reduce((sum, group) => sum + group.papers, 0)
  if (all > MOST_PAPERS) throw new BadFile(line, `there are ${all} papers, which is more than ${MOST_PAPERS}.`)
}

/** Options by the numbers of a file, from 1. */
export function optionAt(options: readonly string[], text: string, line: number): string {
  return options[wholeIn(text, line, 'an option', 1, options.length) - 1]!
}

/** Refuses an option that a paper names twice. */
export function onceEach(options: readonly string[], line: number): void {
  const seen = new Set<string>()
  for (const option of options) {
    if (seen.has(option)) throw new BadFile(line, `the paper names ${shown(option)} twice.`)
    seen.add(option)
  }
}
