import { resultText } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import type { Paper } from '../ballots/paper.ts'
import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { canonical } from '../log/canonical.ts'
import { drawLot, placesOf } from '../lots/draw.ts'
import { keepsPromise, LOT_SIDES, secretIn } from '../lots/state.ts'
import type { Sentence } from '../words/words.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

type Problem = { code: string; sentence: Sentence }

/**
 * Step 13, for one vote in which a lot settled a tie: each half is the one that was promised before the vote opened, and
 * seed, order and result follow from both halves and the box.
 */
export function checkLot(
  sha256: Sha256,
  bundle: Bundle,
  vote: Vote,
  definition: Definition,
  papers: readonly Paper[],
  findings: Findings,
): void {
  const { closed, drawn, lot, number } = vote
  if (!closed || !lot?.due) return
  const problem = halfProblem(sha256, vote) ?? drawProblem(sha256, bundle, vote, definition, papers)
  if (problem) findings.failed('counts', problem.code, problem.sentence, drawn?.seq)
  else if (!drawn) findings.unchecked((words) => words.verify_lot_not_drawn({ vote: number }))
  else findings.recomputed('counts', 'lot', (words) => words.verify_lot_same({ vote: number }), drawn.seq)
}

/** Is each half that was shown the one that was promised? */
function halfProblem(sha256: Sha256, { lot, number }: Vote): Problem | undefined {
  const isOther = LOT_SIDES.some((side) => {
    const secret = lot?.[side].secret
    const bytes = secret === undefined ? undefined : secretIn(secret)
    return secret !== undefined && !(bytes && keepsPromise(sha256, bytes, lot?.[side].commitment))
  })
  return isOther
    ? { code: 'lot-secret', sentence: (words) => words.verify_lot_other_secret({ vote: number }) }
    : undefined
}

/** Does everything follow from both halves and the box? */
function drawProblem(
  sha256: Sha256,
  { results }: Bundle,
  { closed, drawn, lot, number }: Vote,
  definition: Definition,
  papers: readonly Paper[],
): Problem | undefined {
  const first = closed && results[closed.body.result]
  // A result that is missing is told by the step that counts.
  if (!drawn || !closed || first === undefined) return undefined
  const { body } = drawn
  const { seed, order, result } = drawLot(
    sha256,
    { definition, definitionDigest: closed.body.definition, papers, first: JSON.parse(first) },
    { citizen: lot?.citizen.secret, professional: lot?.professional.secret },
  )
  if (seed !== body.seed) {
    return { code: 'lot-seed', sentence: (words) => words.verify_lot_other_seed({ vote: number }) }
  }
  const again = [placesOf(definition, order), placesOf(definition, result.chosen?.winners ?? []), result.outcome]
  if (canonical(again) !== canonical([body.order, body.winners, body.outcome])) {
    return { code: 'lot-order', sentence: (words) => words.verify_lot_other_order({ vote: number }) }
  }
  if (results[body.result] !== resultText(result)) {
    return { code: 'lot-result', sentence: (words) => words.verify_lot_other_result({ vote: number }) }
  }
  return undefined
}
