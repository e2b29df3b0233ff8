import type { Choice } from '../choice.ts'
import type { ChoiceShape, PaperGroup } from '../counting/tally.ts'
import { type Row, rowsOf } from './csv.ts'
import { BadFile, checkTotal, type Election, MOST_FILE_OPTIONS, onceEach, shown, wholeIn } from './election.ts'

const SHAPES: Record<string, ChoiceShape> = {
  approval: 'set',
  'choose-1': 'set',
  ordinal: 'order',
  cumulative: 'numbers',
  scoring: 'numbers',
}
const MOST_MONEY = 1e13

/** Pabulib: META, PROJECTS (with what each costs) and VOTES, cells between semicolons. Project ids are the options. */
export function readPabulib(text: string): Election {
  const sections = sectionsOf(rowsOf(text, ';'))
  const section = (name: string) => {
    const found = sections.get(name)
    if (!found) throw new BadFile(1, `there is no part called ${name}.`)
    return found
  }
  const meta = new Map(
    section('META').rows.map(({ cells, line }) => [cells[0]!.trim(), { text: cells[1] ?? '', line }]),
  )
  const said = (key: string) => {
    const found = meta.get(key)
    if (!found) throw new BadFile(section('META').line, `the part META does not say “${key}”.`)
    return found
  }
  const type = said('vote_type')
  const shape = Object.hasOwn(SHAPES, type.text.trim()) ? SHAPES[type.text.trim()]! : undefined
  if (!shape) throw new BadFile(type.line, `papers of the kind ${shown(type.text)} cannot be read.`)
  const projects = section('PROJECTS')
  const [id, cost] = [columnOf(projects, 'project_id'), columnOf(projects, 'cost')]
  const options = projects.rows.map(({ cells }) => cells[id]!.trim())
  if (options.length > MOST_FILE_OPTIONS) throw new BadFile(projects.line, 'there are too many projects.')
  onceEach(options, projects.line)
  const costs = Object.fromEntries(
    projects.rows.map(({ cells, line }, i) => [options[i]!, moneyIn(cells[cost]!, line, 'a cost', false)]),
  )
  const known = new Set(options)
  const votes = section('VOTES')
  const [vote, points] = [columnOf(votes, 'vote'), votes.head.indexOf('points')]
  const papers = votes.rows.map(({ cells, line }): PaperGroup => {
    const named = listIn(cells[vote]!)
    for (const option of named) if (!known.has(option)) throw new BadFile(line, `there is no project ${shown(option)}.`)
    onceEach(named, line)
    return { papers: 1, choice: choiceOf(shape, named, points < 0 ? [] : listIn(cells[points] ?? ''), line) }
  })
  const expected = meta.get('num_votes')
  if (expected && wholeIn(expected.text, expected.line, 'num_votes', 0, 1e9) !== papers.length) {
    throw new BadFile(expected.line, `the file says ${expected.text} votes, but holds ${papers.length}.`)
  }
  checkTotal(papers, votes.line)
  const budget = said('budget')
  return {
    title: meta.get('description')?.text ?? '',
    ...{ options, shape, papers },
    parameters: { budget: moneyIn(budget.text, budget.line, 'the budget', true), costs },
  }
}

type Section = { head: string[]; rows: Row[]; line: number }

function sectionsOf(rows: readonly Row[]): Map<string, Section> {
  const sections = new Map<string, Section>()
  let current: Section | undefined
  let isHead = false
  for (const row of rows) {
    const name = row.cells.length === 1 ? row.cells[0]!.trim().toUpperCase() : ''
    if (['META', 'PROJECTS', 'VOTES'].includes(name)) {
      current = { head: [], rows: [], line: row.line }
      sections.set(name, current)
      isHead = true
    } else if (!current) throw new BadFile(row.line, 'the file must begin with META.')
    else if (isHead) {
      current.head = row.cells.map((cell) => cell.trim().toLowerCase())
      isHead = false
    } else if (row.cells.length < Math.min(2, current.head.length)) {
      throw new BadFile(
        row.line,
        `the row has ${row.cells.length} cells, but there are ${current.head.length} columns.`,
      )
    } else current.rows.push(row)
  }
  return sections
}

function columnOf({ head, rows, line }: Section, name: string): number {
  const column = head.indexOf(name)
  if (column < 0) throw new BadFile(line, `no column is called “${name}”.`)
  const short = rows.find(({ cells }) => cells[column] === undefined)
  if (short) throw new BadFile(short.line, `the row ends before the column “${name}”.`)
  return column
}

const listIn = (cell: string): string[] =>
  cell
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Whole units. Parts of a unit in the budget buy nothing that costs whole units, so they may be cut off. */
function moneyIn(text: string, line: number, what: string, cut: boolean): number {
  const [, units, parts = ''] = /^\s*(\d+)(?:[.,](\d+))?\s*$/.exec(text) ?? []
  if (units !== undefined && (cut || /^0*$/.test(parts))) return wholeIn(units, line, what, 1, MOST_MONEY)
  return wholeIn(text, line, what, 1, MOST_MONEY)
}

function choiceOf(shape: ChoiceShape, named: string[], points: readonly string[], line: number): Choice {
  if (shape === 'set') return named
  if (shape === 'order') return named.map((option) => [option])
  if (points.length !== named.length) throw new BadFile(line, 'there must be as many points as projects in the vote.')
  return Object.fromEntries(
    named.map((option, i) => [option, wholeIn(points[i]!, line, 'a number of points', 0, 1_000_000)]),
  )
}

const cellOf = (text: string): string => (/[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * One row for each paper: the format has no way to put equal ones together. Votes are lists with commas, so that projects
 * go by their numbers where a name has one.
 */
export function writePabulib({ title, options, shape, papers, parameters }: Election): string {
  const numbered = options.some((option) => /[,\s]/.test(option))
  const idOf = (option: string) => (numbered ? String(options.indexOf(option) + 1) : option)
  const { budget, costs } = parameters as { budget: number; costs: Record<string, number> }
  const type = shape === 'order' ? 'ordinal' : shape === 'numbers' ? 'cumulative' : 'approval'
  const all = papers.reduce((sum, group) => sum + group.papers, 0)
  const meta = [
    ['description', title],
    ['num_projects', String(options.length)],
    ['num_votes', String(all)],
    ['budget', String(budget)],
    ['vote_type', type],
  ]
  const namedIn = (choice: Choice) =>
    (shape === 'numbers' ? Object.keys(choice) : (choice as string[] | string[][]).flat()).map(idOf)
  const rows = papers.flatMap(({ choice, papers }) => {
    const points = shape === 'numbers' ? [Object.values(choice as Record<string, number>).join(',')] : []
    return Array.from({ length: papers }, () => [namedIn(choice).join(','), ...points])
  })
  const projectRow = (option: string) => [idOf(option), String(costs[option]), option].map(cellOf).join(';')
  const lines = [
    ...['META', 'key;value', ...meta.map((row) => row.map((cell) => cellOf(cell!)).join(';'))],
    ...['PROJECTS', 'project_id;cost;name', ...options.map(projectRow)],
    ...['VOTES', `voter_id;vote${shape === 'numbers' ? ';points' : ''}`],
    ...rows.map((cells, i) => [String(i), ...cells].map(cellOf).join(';')),
  ]
  return `${lines.join('\n')}\n`
}
