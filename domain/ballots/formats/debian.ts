import type { Json } from '../../log/canonical.ts'
import type { PaperGroup } from '../counting/tally.ts'
import {
  BadFile,
  checkTotal,
  type Election,
  linesOf,
  MOST_FILE_OPTIONS,
  optionNames,
  papersIn,
  shown,
} from './election.ts'

/** One character for each rank. */
export const DIGITS = '123456789abcdefghijklmnopqrstuvwxyz'

/**
 * Debian's tally sheets: a character for each option, 1 for the best, - for not ranked ("V: 2-13 hash", one paper each),
 * or "4: 2-13" for four papers. Options are named "Option 1----->: Name". The same as JSON with counts by rank string.
 */
export function readDebian(text: string): Election {
  return text
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('{')
    ? readJson(text)
    : readSheet(text)
}

function readSheet(text: string): Election {
  const names: string[] = []
  const said: { ranks: string; papers: number; line: number }[] = []
  for (const [i, content] of linesOf(text).entries()) {
    const line = i + 1
    const [, number, name] = /^[\s/|]*Option\s+(\d{1,4})\s*-*>?\s*:\s*(.*?)\s*$/i.exec(content) ?? []
    if (number !== undefined) names[Number(number) - 1] = name!
    const [, head, ranks] = /^\s*(V|\d+)\s*:\s+(\S+)/.exec(content) ?? []
    if (head === undefined || !/^[-1-9a-z]+$/i.test(ranks!)) {
      if (head !== undefined) throw new BadFile(line, `${shown(ranks!)} is not one character for each option.`)
      continue
    }
    said.push({ ranks: ranks!, papers: head === 'V' ? 1 : papersIn(head, line), line })
  }
  if (said.length === 0) throw new BadFile(1, 'no line holds a paper, such as “V: 2-13”.')
  const width = names.length > 0 ? names.length : said[0]!.ranks.length
  const options = optionNames(Array.from({ length: width }, (_, i) => names[i] ?? ''))
  const last = options.at(-1)!
  const isStatusQuo = /none of the above|further discussion/i.test(last)
  return electionOf('', options, said, isStatusQuo ? { statusQuo: last } : {})
}

type Sheet = {
  options?: unknown
  ballots?: unknown
  default_option?: unknown
  majority_ratio?: unknown
  quorum_k_times_q?: unknown
}

function readJson(text: string): Election {
  let sheet: Sheet
  try {
    sheet = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new BadFile(1, 'this begins like JSON, but is none.')
  }
  const { options: names, ballots, default_option: statusQuo, majority_ratio: ratios, quorum_k_times_q: least } = sheet
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    throw new BadFile(1, '“options” must be a list of names.')
  }
  if (typeof ballots !== 'object' || ballots === null || Array.isArray(ballots)) {
    throw new BadFile(1, '“ballots” must give a number of papers for each rank string.')
  }
  const options = optionNames(names)
  const parameters: Record<string, Json> = {}
  if (typeof statusQuo === 'number' && options[statusQuo] !== undefined) parameters.statusQuo = options[statusQuo]
  if (typeof least === 'number' && least >= 0 && least < 1e9) parameters.least = Math.ceil(least)
  if (Array.isArray(ratios)) {
    const bars = ratios.flatMap((ratio, i) =>
      Number.isSafeInteger(ratio) && ratio > 1 && options[i] !== undefined
        ? [[options[i], { num: ratio as number, den: 1, strict: true }] as const]
        : [],
    )
    if (bars.length > 0) parameters.bars = Object.fromEntries(bars)
  }
  const said = Object.entries(ballots).map(([ranks, papers]) => ({
    ranks,
    papers: papersIn(String(papers), 1),
    line: 1,
  }))
  return electionOf('', options, said, parameters)
}

function electionOf(
  title: string,
  options: string[],
  said: readonly { ranks: string; papers: number; line: number }[],
  parameters: Record<string, Json>,
): Election {
  if (options.length > MOST_FILE_OPTIONS)
    throw new BadFile(1, `there are ${options.length} options, which is too many.`)
  const papers = said.map(({ ranks, papers, line }): PaperGroup => {
    if (ranks.length !== options.length) {
      throw new BadFile(
        line,
        `${shown(ranks)} has ${ranks.length} characters, but there are ${options.length} options.`,
      )
    }
    const places = [...ranks.toLowerCase()].map((character) => (character === '-' ? 0 : DIGITS.indexOf(character) + 1))
    if (/[^-1-9a-z]/.test(ranks.toLowerCase()))
      throw new BadFile(line, `${shown(ranks)} has a character that is no rank.`)
    const numbers = [...new Set(places.filter((place) => place > 0))].sort((a, b) => a - b)
    return { papers, choice: numbers.map((number) => options.filter((_, i) => places[i] === number)) }
  })
  checkTotal(papers, said.at(-1)?.line ?? 1)
  return { title, options, shape: 'order', papers, parameters }
}

/** A sheet has one character for a rank, so it holds no more than 35 ranks. */
export function writeDebian({ options, papers }: Election): string {
  const rankOf = (choice: string[][], option: string) => {
    const rank = choice.findIndex((equal) => equal.includes(option))
    if (rank >= DIGITS.length) throw new BadFile(1, 'a sheet of this kind cannot hold more than 35 ranks.')
    return rank < 0 ? '-' : DIGITS[rank]!
  }
  const names = options.map((option, i) => `Option ${i + 1}-->: ${option.replace(/[\r\n]+/g, ' ')}`)
  const lines = papers.map(
    ({ choice, papers }) => `${papers}: ${options.map((option) => rankOf(choice as string[][], option)).join('')}`,
  )
  return `${[...names, ...lines].join('\n')}\n`
}
