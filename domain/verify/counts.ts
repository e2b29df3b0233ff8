import { countPapers, type Result, resultText } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import type { Paper } from '../ballots/paper.ts'
import type { BySide } from '../ballots/state.ts'
import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { SIDES, type Side } from '../members/state.ts'
import type { Sentence } from '../words/words.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/** Step 13, for one closed vote: counting the papers again gives the recorded result, byte for byte. */
export function checkCount(
  sha256: Sha256,
  { results }: Bundle,
  vote: Vote,
  definition: Definition,
  papers: readonly Paper[],
  findings: Findings,
): void {
  const { closed, number, call, objections } = vote
  if (!closed) return
  const { body, seq } = closed
  const fail = (code: string, sentence: Sentence) => findings.failed('counts', code, sentence, seq)
  const counted = countPapers(sha256, {
    ...{ definition, papers, call, openObjections: objections },
    definitionDigest: body.definition,
    cast: body.given.voters,
    sidesSplit: body.given.sidesSplit === 1,
    bySide: sidesIn(results[body.result]),
  })
  const result = results[body.result]
  if (result === undefined) {
    fail('no-result', (words) => words.verify_result_missing({ vote: number }))
  } else if (resultText(counted) !== result || counted.outcome !== body.outcome) {
    fail('differs', (words) => words.verify_result_differs({ vote: number, outcome: counted.outcome }))
  } else if (!addUp(definition, counted, body.given.voters)) {
    fail('sides', (words) => words.verify_result_sides_wrong({ vote: number }))
  } else if (lacksCitizens(definition, vote) !== body.lowCitizenTurnout) {
    fail('turnout', (words) => words.verify_result_turnout_wrong({ vote: number }))
  } else {
    const { outcome } = counted
    if (counted.sides) findings.recorded('counts', 'sides', (words) => words.verify_result_sides({ vote: number }), seq)
    findings.recomputed('counts', 'same', (words) => words.verify_result_same({ vote: number, outcome }), seq)
  }
}

/** How each side voted, as the result says it: papers name no side, so it is recorded, and only its sums can be checked. */
function sidesIn(text: string | undefined): Result['sides'] | null {
  try {
    return text === undefined ? null : ((JSON.parse(text) as Result).sides ?? null)
  } catch {
    return null
  }
}

/** Do both sides together make the counts, and each as many as took part? And is it there just where it was declared? */
function addUp({ breakdown, options }: Definition, { sides, counts }: Result, cast: BySide): boolean {
  if (breakdown === 'off') return sides === undefined
  if (!sides || Object.keys(sides).sort().join() !== SIDES.toSorted().join()) return false
  const at = (side: Side, option: string) => sides[side][option] ?? -1
  const all = (side: Side) => options.reduce((sum, option) => sum + at(side, option), 0)
  return (
    SIDES.every((side) => Object.keys(sides[side]).length === options.length && all(side) === cast[side]) &&
    options.every(
      (option) =>
        SIDES.every((side) => at(side, option) >= 0) &&
        SIDES.reduce((sum, side) => sum + at(side, option), 0) === counts[option],
    )
  )
}

/** Fewer than half of the citizens took part in a second call: page and export must say so (LPF-37). */
const lacksCitizens = ({ kind, roll }: Definition, { closed, call }: Vote): boolean =>
  kind === 'deciding' && call === 2 && (closed?.body.given.voters.citizen ?? 0) * 2 < roll.citizen
