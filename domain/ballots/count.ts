import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import { canonical, type Json } from '../log/canonical.ts'
import type { Side } from '../members/state.ts'
import { isChoosing } from './choosing/methods.ts'
import { type CountResult, countBallot } from './counting/count.ts'
import type { Definition } from './definition.ts'
import type { CountContext, Counts } from './method.ts'
import { METHODS } from './methods.ts'
import { boxDigest, boxOf, type Paper } from './paper.ts'
import type { BySide, ChoosingId, MethodId, Outcome } from './state.ts'
import { ceilOf, type Fraction } from './threshold.ts'

/** What a vote came to. `cast` counts who took part by side, never how. */
export type Result = {
  v: 'evenground-result-v1'
  definition: Digest
  box: Digest
  cast: BySide
  counts: Counts
  outcome: Outcome
  path: Record<string, number>
  /** `yes`: were enough for it, of all who had a vote? Left out where that was not asked. */
  quorum: { all: boolean; citizen: boolean; call: 1 | 2; yes?: boolean }
  /** Did the lot settle a tie? */
  lot_used: boolean
  /** How each side voted; only where the definition declares it. It always adds up to `counts`. */
  sides?: Record<Side, Counts>
  /** Of a vote that chooses among options: what was chosen and how; `counts` and `path` are empty then. */
  chosen?: Chosen
}

/** What a vote that chooses came to, in its method's own terms. */
export type Chosen = Pick<
  CountResult,
  'winners' | 'tied' | 'counts' | 'ranking' | 'path' | 'orderMatters' | 'flips' | 'blank'
> & {
  /** Where the lot decided: between which options, and how it fell, the first wins. */
  lot?: { between: string[]; order: string[] }
}

export type CountInput = {
  definition: Definition
  definitionDigest: Digest
  papers: readonly Paper[]
  /** Who took part, by side. */
  cast: BySide
  call: 1 | 2
  openObjections: number
  /** The sides are far apart, so it agrees nothing yet; declared in the definition. */
  sidesSplit?: boolean
  /** How each side voted, if the definition has that told. */
  bySide?: Record<Side, Counts> | null
  /** The lot’s order of options, first wins; left out as long as none is drawn. */
  lot?: readonly string[]
}

/**
 * Counts papers. There is no weight argument, on purpose: one person, one paper. The order of papers, and which
 * side cast which, cannot change the result: only `cast` knows sides, and only the quorum looks at it.
 */
export function countPapers(sha256: Sha256, input: CountInput): Result {
  const { definition, definitionDigest, papers, cast, call, openObjections } = input
  const quorum = quorumOf(definition, cast, call)
  const roll = definition.roll.citizen + definition.roll.professional
  const split = input.sidesSplit && definition.sidesCompared
  const counted = isChoosing(definition.method)
    ? choose(definition.method, definition, papers, input.lot)
    : agree(definition.method, definition, papers, { roll, openObjections })
  const yes = definition.quorum.yes
    ? { yes: isChoosing(definition.method) || areEnough(definition, counted.counts) }
    : {}
  return {
    v: 'evenground-result-v1',
    definition: definitionDigest,
    box: boxDigest(sha256, boxOf(papers)),
    cast,
    counts: counted.counts,
    outcome:
      quorum.all && (quorum.citizen || call === 2)
        ? split
          ? afterSplit(counted.outcome)
          : afterYes(counted.outcome, yes)
        : 'no-quorum',
    path: counted.path,
    quorum: { ...quorum, ...yes },
    lot_used: 'lotUsed' in counted && counted.lotUsed,
    ...(definition.breakdown === 'sides' && input.bySide ? { sides: input.bySide } : {}),
    ...('chosen' in counted ? { chosen: counted.chosen } : {}),
  }
}

/** Of a method with choices of its own: how often each was chosen, and what follows from it. */
function agree(method: MethodId, definition: Definition, papers: readonly Paper[], context: CountContext) {
  const counts: Counts = Object.fromEntries(definition.options.map((option) => [option, 0]))
  for (const { choice } of papers) {
    if (typeof choice !== 'string' || !Object.hasOwn(counts, choice)) {
      throw new Error(`A paper chooses ${JSON.stringify(choice)}, which is no option.`)
    }
    counts[choice]!++
  }
  return { counts, ...METHODS[method].count(counts, definition.threshold, context) }
}

function choose(
  method: ChoosingId,
  { options, threshold, tie }: Definition,
  papers: readonly Paper[],
  lot: readonly string[] | undefined,
) {
  if (!('parameters' in threshold)) throw new Error(`A vote by ${method} has no parameters.`)
  const ballot = {
    ...{ method, options, parameters: threshold.parameters },
    papers: papers.map(({ choice }) => ({ choice, papers: 1 })),
  }
  const first = countBallot(ballot)
  const open = tie === 'lot' ? untilDrawn(first, options) : first
  const isDrawn = lot !== undefined && tie === 'lot' && open.outcome === 'tie'
  const counted = isDrawn ? countBallot({ ...ballot, tie, lot }) : { ...first, ...open }
  const { outcome, winners, tied, counts, ranking, path, orderMatters, flips, blank, lotUsed } = counted
  const decided = isDrawn ? { lot: { between: open.tied, order: [...lot] } } : {}
  const chosen: Chosen = { winners, tied, counts, ranking, path, orderMatters, flips, blank, ...decided }
  return { counts: {}, path: {}, outcome, chosen, lotUsed }
}

/** Where too many orders were possible to try them all, only the lot can say which of them counts. */
function untilDrawn({ outcome, winners, tied, orderMatters }: CountResult, options: readonly string[]) {
  const isOpen = outcome === 'winner' && orderMatters === 'unknown'
  return isOpen ? { outcome: 'tie' as const, winners: [], tied: [...options] } : { outcome, winners, tied }
}

/** Only what would have been adopted waits. */
const afterSplit = (outcome: Outcome): Outcome => (outcome === 'adopted' ? 'sides-split' : outcome)

/** Too few for it void what would have been adopted; what was not adopted stays so, with what people said. */
const afterYes = (outcome: Outcome, { yes }: { yes?: boolean }): Outcome =>
  outcome === 'adopted' && yes === false ? 'no-quorum' : outcome

/** yes · den ≥ num · |R|: a “no” can never help by its coming (voting.md §1.1). */
function areEnough({ method, quorum, roll }: Definition, counts: Counts): boolean {
  const { num, den } = fraction(quorum.yes ?? '0/1')
  const yes = METHODS[method as MethodId].yes.reduce((sum, choice) => sum + (counts[choice] ?? 0), 0)
  return yes * den >= num * (roll.citizen + roll.professional)
}

/** In whole people: 60 % of 14 is 9 (8.4 rounded up), half of 8 citizens is 4 (domain.md §5.4). */
export function quorumOf({ quorum, roll }: Pick<Definition, 'quorum' | 'roll'>, cast: BySide, call: 1 | 2) {
  const all = cast.citizen + cast.professional >= ceilOf(roll.citizen + roll.professional, fraction(quorum.all))
  const citizen = cast.citizen >= ceilOf(roll.citizen, fraction(quorum.groups.citizen ?? '0/1'))
  return { all, citizen, call }
}

function fraction(text: string): Fraction {
  const [num, den] = text.split('/').map(Number)
  return { num: num!, den: den! }
}

export const resultText = (result: Result): string => canonical(result as unknown as Json)
export const resultDigest = (sha256: Sha256, result: Result): Digest => digestOfText(sha256, resultText(result))
