import type { Choice } from '../choice.ts'
import type { ChoiceShape, PaperGroup } from '../counting/tally.ts'
import {
  BadFile,
  checkTotal,
  type Election,
  MOST_FILE_OPTIONS,
  optionNames,
  papersIn,
  shown,
  wholeIn,
} from './election.ts'

export type Row = { cells: string[]; line: number }

/** Rows of separated values (RFC 4180): quoted cells may hold separators, line ends and doubled quotation marks. */
export function rowsOf(text: string, separator: string): Row[] {
  const source = text.replace(/^\ufeff/, '').normalize('NFC')
  const rows: Row[] = []
  let [line, start] = [1, 1]
  let [cell, wasQuoted] = ['', false]
  let cells: string[] = []
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '' || wasQuoted) rows.push({ cells, line: start })
    ;[cells, cell, wasQuoted] = [[], '', false]
  }
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!
    if (character === '"' && cell === '' && !wasQuoted) {
      const from = at + 1
      while (true) {
        at = source.indexOf('"', at + 1)
        if (at < 0) throw new BadFile(line, 'a quotation mark has no other half.')
        if (source[at + 1] !== '"') break
        at++
      }
      cell = source.slice(from, at).replaceAll('""', '"')
      line += cell.split('\n').length - 1
      wasQuoted = true
    } else if (character === separator) {
      cells.push(cell)
      ;[cell, wasQuoted] = ['', false]
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && source[at + 1] === '\n') at++
      endRow()
      line++
      start = line
    } else cell += character
  }
  endRow()
  return rows
}

/** The first column may be called so: how many papers say what the row says. */
const PAPERS = 'papers'
/** The only column of options where papers name one thing. */
const CHOICE = 'choice'

/**
 * One row a paper, one column an option: a rank (1 is best, nothing is not ranked), 1 for what is approved, or a number.
 * Where papers name one thing, one column called “choice”. What cells mean is up to the method.
 */
export function readCsv(text: string, shape: ChoiceShape): Election {
  const [head, ...rows] = rowsOf(text, ',')
  if (!head) throw new BadFile(1, 'the file is empty.')
  const counted = head.cells[0]?.trim().toLowerCase() === PAPERS
  const columns = head.cells.slice(counted ? 1 : 0)
  if (columns.length === 0) throw new BadFile(head.line, 'there is no column for an option.')
  if (columns.length > MOST_FILE_OPTIONS)
    throw new BadFile(head.line, `there are ${columns.length} columns, which is too many.`)
  const options = optionNames(columns)
  const papers = rows.map(({ cells, line }): PaperGroup => {
    if (cells.length !== head.cells.length) {
      throw new BadFile(line, `the row has ${cells.length} cells, but the first has ${head.cells.length}.`)
    }
    const said = cells.slice(counted ? 1 : 0).map((cell) => cell.trim())
    return { papers: counted ? papersIn(cells[0]!, line) : 1, choice: choiceIn(said, options, shape, line) }
  })
  checkTotal(papers, rows.at(-1)?.line ?? 1)
  const named = shape === 'option' ? [...new Set(papers.map(({ choice }) => choice as string))].sort() : options
  return { title: '', options: named, shape, papers, parameters: {} }
}

function choiceIn(said: readonly string[], options: readonly string[], shape: ChoiceShape, line: number): Choice {
  if (shape === 'option') {
    if (said.length !== 1 || said[0] === '') throw new BadFile(line, 'a paper must name one thing, in one column.')
    return said[0]!
  }
  if (shape === 'set') {
    return options.filter((_, i) => {
      if (!['', '0', '1', 'x', 'X'].includes(said[i]!))
        throw new BadFile(line, `${shown(said[i]!)} is neither 1 nor 0.`)
      return said[i] !== '' && said[i] !== '0'
    })
  }
  const numbers = said.map((cell) =>
    cell === '' || (shape === 'order' && cell === '-')
      ? undefined
      : wholeIn(cell, line, shape === 'order' ? 'a rank' : 'a number', shape === 'order' ? 1 : 0, 1_000_000),
  )
  if (shape === 'numbers') {
    return Object.fromEntries(options.flatMap((option, i) => (numbers[i] === undefined ? [] : [[option, numbers[i]]])))
  }
  const ranks = [...new Set(numbers.filter((number) => number !== undefined))].sort((a, b) => a - b)
  return ranks.map((rank) => options.filter((_, i) => numbers[i] === rank))
}

const cellOf = (text: string): string => (/[",\r\n]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export function writeCsv({ options, shape, papers }: Election): string {
  const cells = (choice: Choice): string[] => {
    if (typeof choice === 'string') return [cellOf(choice)]
    if (shape === 'set') return options.map((option) => ((choice as string[]).includes(option) ? '1' : '0'))
    if (shape === 'numbers') return options.map((option) => String((choice as Record<string, number>)[option] ?? ''))
    return options.map((option) => String((choice as string[][]).findIndex((rank) => rank.includes(option)) + 1 || ''))
  }
  const head = [PAPERS, ...(shape === 'option' ? [CHOICE] : options.map(cellOf))]
  return `${[head, ...papers.map(({ choice, papers }) => [papers, ...cells(choice)])].map((row) => row.join(',')).join('\n')}\n`
}
