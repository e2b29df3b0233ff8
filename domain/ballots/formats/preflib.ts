import type { PaperGroup } from '../counting/tally.ts'
import {
  BadFile,
  checkTotal,
  type Election,
  linesOf,
  MOST_FILE_OPTIONS,
  onceEach,
  optionAt,
  optionNames,
  papersIn,
  wholeIn,
} from './election.ts'

/** `soc`, `toc`: every option in each order. `soc`, `soi`: none beside another. */
export type PrefLibKind = 'soi' | 'soc' | 'toi' | 'toc'

/** PrefLib, as its files are now (lines that begin with #, then "3: 1,2,{3,4}"), and as they were until 2022. */
export function readPrefLib(text: string, kind: PrefLibKind): Election {
  const lines = linesOf(text).map((content, i) => ({ content: content.trim(), line: i + 1 }))
  const filled = lines.filter(({ content }) => content !== '')
  if (filled.length === 0) throw new BadFile(1, 'the file is empty.')
  return filled[0]!.content.startsWith('#') ? readNew(filled, kind) : readOld(filled, kind)
}

type Line = { content: string; line: number }

function readNew(lines: readonly Line[], kind: PrefLibKind): Election {
  const head = new Map<string, Line>()
  const rest: Line[] = []
  for (const { content, line } of lines) {
    const [, key, value] = /^#\s*([^:]+):\s*(.*)$/.exec(content) ?? []
    if (key !== undefined) head.set(key.trim().toUpperCase(), { content: value!, line })
    else if (!content.startsWith('#')) rest.push({ content, line })
  }
  const number = head.get('NUMBER ALTERNATIVES')
  if (!number) throw new BadFile(1, 'no line says “# NUMBER ALTERNATIVES”.')
  const n = wholeIn(number.content, number.line, 'the number of alternatives', 1, MOST_FILE_OPTIONS)
  const names = Array.from({ length: n }, (_, i) => head.get(`ALTERNATIVE NAME ${i + 1}`)?.content ?? '')
  const options = optionNames(names)
  const papers = rest.map(({ content, line }) => {
    const [many, order, more] = content.split(':')
    if (order === undefined || more !== undefined) {
      throw new BadFile(line, 'a line of papers is a number, a colon and an order, such as “3: 1,2,{3,4}”.')
    }
    return { papers: papersIn(many!, line), choice: orderIn(order, options, kind, line) }
  })
  const voters = head.get('NUMBER VOTERS')
  if (voters) checkVoters(papers, voters)
  return election(head.get('TITLE')?.content ?? '', options, papers, lines.at(-1)!.line)
}

function readOld(lines: readonly Line[], kind: PrefLibKind): Election {
  const [first, ...rest] = lines
  const n = wholeIn(first!.content, first!.line, 'the number of alternatives', 1, MOST_FILE_OPTIONS)
  const names = rest.slice(0, n).map(({ content, line }) => {
    const comma = content.indexOf(',')
    if (comma < 0) throw new BadFile(line, 'an alternative is a number, a comma and a name.')
    return content.slice(comma + 1)
  })
  const totals = rest[n]
  if (!totals) throw new BadFile(lines.at(-1)!.line, 'the file ends before the line with the number of voters.')
  const options = optionNames(names)
  const papers = rest.slice(n + 1).map(({ content, line }) => {
    const comma = content.indexOf(',')
    const [many, order] = comma < 0 ? [content, ''] : [content.slice(0, comma), content.slice(comma + 1)]
    return { papers: papersIn(many, line), choice: orderIn(order, options, kind, line) }
  })
  checkVoters(papers, { content: totals.content.split(',')[0]!, line: totals.line })
  return election('', options, papers, lines.at(-1)!.line)
}

function election(title: string, options: string[], papers: PaperGroup[], line: number): Election {
  checkTotal(papers, line)
  return { title, options, shape: 'order', papers, parameters: {} }
}

/** A file that was cut off says more voters than it has. */
function checkVoters(papers: readonly PaperGroup[], { content, line }: Line): void {
  const all = papers.reduce((sum, group) => sum + group.papers, 0)
  const said = wholeIn(content, line, 'the number of voters', 0, Number.MAX_SAFE_INTEGER)
  if (said !== all) throw new BadFile(line, `the file says ${said} voters, but its lines hold ${all} papers.`)
}

/** "1,2,{3,4}" as ranks. */
function orderIn(text: string, options: readonly string[], kind: PrefLibKind, line: number): string[][] {
  const parts =
    text
      .match(/\{[^{}]*\}|[^,{}]+|[{}]/g)
      ?.map((part) => part.trim())
      .filter((part) => part !== '') ?? []
  const ranks = parts.map((part) => {
    if (part === '{' || part === '}') throw new BadFile(line, 'a curly bracket has no other half.')
    const inside = part.startsWith('{') ? part.slice(1, -1).split(',') : [part]
    return inside.filter((one) => one.trim() !== '').map((one) => optionAt(options, one, line))
  })
  const filled = ranks.filter((rank) => rank.length > 0)
  onceEach(filled.flat(), line)
  if (kind.startsWith('s') && filled.some((rank) => rank.length > 1)) {
    throw new BadFile(line, `two options stand together, which a .${kind} file cannot have.`)
  }
  if (kind.endsWith('c') && filled.flat().length !== options.length) {
    throw new BadFile(line, `the order leaves options out, which a .${kind} file cannot do.`)
  }
  return filled
}

export function writePrefLib({ title, options, papers }: Election, kind: PrefLibKind): string {
  const number = new Map(options.map((option, i) => [option, i + 1]))
  const rankText = (rank: string[]) => {
    const numbers = rank.map((option) => number.get(option)!).join(',')
    return rank.length > 1 ? `{${numbers}}` : numbers
  }
  const inLine = (name: string) => name.replace(/[\r\n]+/g, ' ')
  const all = papers.reduce((sum, group) => sum + group.papers, 0)
  const lines = [
    `# TITLE: ${inLine(title)}`,
    `# DATA TYPE: ${kind}`,
    `# NUMBER ALTERNATIVES: ${options.length}`,
    `# NUMBER VOTERS: ${all}`,
    `# NUMBER UNIQUE ORDERS: ${papers.length}`,
    ...options.map((option, i) => `# ALTERNATIVE NAME ${i + 1}: ${inLine(option)}`),
    ...papers.map(({ choice, papers }) => `${papers}: ${(choice as string[][]).map(rankText).join(',')}`),
  ]
  return `${lines.join('\n')}\n`
}
