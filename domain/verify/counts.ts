import { countPapers, resultText } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import type { Paper } from '../ballots/paper.ts'
import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
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
  })
  const result = results[body.result]
  if (result === undefined) {
    fail('no-result', (words) => words.verify_result_missing({ vote: number }))
  } else if (resultText(counted) !== result || counted.outcome !== body.outcome) {
    fail('differs', (words) => words.verify_result_differs({ vote: number, outcome: counted.outcome }))
  } else if (lacksCitizens(definition, vote) !== body.lowCitizenTurnout) {
    fail('turnout', (words) => words.verify_result_turnout_wrong({ vote: number }))
  } else {
    const { outcome } = counted
    findings.recomputed('counts', 'same', (words) => words.verify_result_same({ vote: number, outcome }), seq)
  }
}

/** Fewer than half of the citizens took part in a second call: page and export must say so (LPF-37). */
const lacksCitizens = ({ kind, roll }: Definition, { closed, call }: Vote): boolean =>
  kind === 'deciding' && call === 2 && (closed?.body.given.voters.citizen ?? 0) * 2 < roll.citizen
