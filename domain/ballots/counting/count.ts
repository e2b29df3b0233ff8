import { canonical, type Json } from '../../log/canonical.ts'
import type { Choice } from '../choice.ts'
import { TALLIES } from '../tallies.ts'
import { type ChoiceFault, isBlank } from './checks.ts'
import { MOST_PAPERS } from './columns.ts'
import type { ParameterFault } from './parameters.ts'
import { NO_QUORUM, type QuorumMet, quorumMet, type TallyQuorum } from './quorum.ts'
import type { OrderMatters, PaperGroup, Tallied, TallyId, TallyKind, TallyOutcome, TieRule } from './tally.ts'

/** What is counted, and by which rules: all of it stands in a vote's definition but `papers`, `cast`, `call` and `lot`. */
export type BallotToCount = {
  method: TallyId
  options: readonly string[]
  /** The method's own; what is left out is as the method says. */
  parameters: Json
  papers: readonly PaperGroup[]
  /** Seats, and who took part, by side. Left out: everybody who cast a paper, and nobody else. */
  roll?: Record<string, number>
  cast?: Record<string, number>
  quorum?: TallyQuorum
  call?: 1 | 2
  openObjections?: number
  tie?: TieRule
  /** The lot's order of options (`lotOrder`), first wins; used only where `tie` is `lot`, and by `lot` itself. */
  lot?: readonly string[]
}

/** Would another rule that people may think natural have led elsewhere? */
export type Flip = {
  rule: string
  instead: string
  outcome: TallyOutcome
  winners: string[]
  tied: string[]
  changes: boolean
}

/** What a vote came to. Canonical JSON: whole numbers, words, lists; the same bytes on every machine. */
export type CountResult = Omit<Tallied, 'outcome' | 'yes'> & {
  v: 'evenground-count-v1'
  method: TallyId
  kind: TallyKind
  options: string[]
  parameters: Json
  tie: TieRule
  /** Papers that were counted, and blank ones, which are none. */
  papers: number
  blank: number
  quorum: QuorumMet
  outcome: TallyOutcome
  flips: Flip[]
}

/** Why it cannot be counted. */
export type CountFault =
  | { what: 'options'; reason: 'too-few' | 'twice' | 'not-the-methods' }
  | { what: 'parameters'; fault: ParameterFault }
  | { what: 'paper'; index: number; fault: ChoiceFault }
  | { what: 'papers'; reason: 'too-many' | 'not-a-number' }
export class CannotCount extends Error {
  override readonly name = 'CannotCount'
  readonly fault: CountFault
  constructor(fault: CountFault) {
    super(JSON.stringify(fault))
    this.fault = fault
  }
}

/** Counts papers by any method; throws CannotCount unless everything about it is sound. */
export function countBallot(ballot: BallotToCount): CountResult {
  const { method, options, tie = 'report', call = 1, quorum: asked = NO_QUORUM, openObjections = 0 } = ballot
  const tally = TALLIES[method]
  checkOptions(options, tally.options)
  const read = tally.parameters(ballot.parameters, options)
  if (!read.ok) throw new CannotCount({ what: 'parameters', fault: read.fault })
  const { groups, papers, blank } = sound(ballot, read.value)
  const cast = ballot.cast ?? { all: papers }
  const roll = ballot.roll ?? cast
  const seats = Object.values(roll).reduce((sum, count) => sum + count, 0)
  const lot = tie === 'lot' || method === 'lot' ? ballot.lot : undefined
  const under = (parameters: Json) => {
    const counted = tally.count({ options, parameters, groups, roll: seats, openObjections, lot })
    const quorum = quorumMet(asked, { roll, cast, yes: counted.yes, call })
    return { ...counted, quorum, outcome: quorum.met ? counted.outcome : ('no-quorum' as const) }
  }
  const { yes: _, ...counted } = under(read.value)
  const flips = tally.variants(read.value).map(({ rule, instead, parameters }): Flip => {
    const { outcome, winners, tied } = under(parameters)
    const changes = canonical([outcome, winners, tied]) !== canonical([counted.outcome, counted.winners, counted.tied])
    return { rule, instead, outcome, winners, tied, changes }
  })
  return {
    ...{ v: 'evenground-count-v1', method, kind: tally.kind, options: [...options], parameters: read.value, tie },
    ...{ papers, blank },
    ...counted,
    flips,
  }
}

export const countText = (result: CountResult): string => canonical(result)

/** Does another order of the tied, or another rule, lead elsewhere? One list of it for whoever writes the report. */
export const whatWouldChange = ({ orderMatters, flips }: { orderMatters: OrderMatters; flips: readonly Flip[] }) => [
  ...(orderMatters === 'no' ? [] : [{ rule: 'tie-order', instead: 'another', changes: orderMatters }]),
  ...flips.filter(({ changes }) => changes),
]

/** Equal papers together, in an order that says nothing about who came first. */
export function groupPapers(papers: readonly PaperGroup[]): PaperGroup[] {
  const groups = new Map<string, PaperGroup>()
  for (const { choice, papers: many, side } of papers) {
    const said = sorted(choice)
    const key = `${side ?? ''}\n${JSON.stringify(said)}`
    const group = groups.get(key)
    if (group) group.papers += many
    else groups.set(key, { choice: said, papers: many, ...(side === undefined ? {} : { side }) })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group)
}

/** The same choice in one spelling: the order within a set, a rank or an object means nothing. */
function sorted(choice: Choice): Choice {
  if (typeof choice === 'string') return choice
  if (!Array.isArray(choice)) return Object.fromEntries(Object.entries(choice).sort(([a], [b]) => (a < b ? -1 : 1)))
  if (choice.every((one): one is string => typeof one === 'string')) return choice.toSorted()
  return choice.map((rank) => (Array.isArray(rank) ? rank.toSorted() : rank)) as string[][]
}

function checkOptions(options: readonly string[], own: readonly string[] | null): void {
  const fault = (reason: 'too-few' | 'twice' | 'not-the-methods') => new CannotCount({ what: 'options', reason })
  if (options.length === 0) throw fault('too-few')
  if (new Set(options).size !== options.length) throw fault('twice')
  if (own && (own.length !== options.length || own.some((option) => !options.includes(option))))
    throw fault('not-the-methods')
}

function sound({ method, options, papers: given }: BallotToCount, parameters: Json) {
  const kept: PaperGroup[] = []
  let [papers, blank] = [0, 0]
  for (const [index, group] of given.entries()) {
    if (!Number.isSafeInteger(group.papers) || group.papers < 1) {
      throw new CannotCount({ what: 'papers', reason: 'not-a-number' })
    }
    if (isBlank(group.choice)) {
      blank += group.papers
      continue
    }
    const fault = TALLIES[method].check(group.choice, options, parameters)
    if (fault) throw new CannotCount({ what: 'paper', index, fault })
    papers += group.papers
    kept.push(group)
  }
  if (papers + blank > MOST_PAPERS) throw new CannotCount({ what: 'papers', reason: 'too-many' })
  return { groups: groupPapers(kept), papers, blank }
}
