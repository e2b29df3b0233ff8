import { envelopeOf, type Paper } from '../ballots/paper.ts'
import type { Sha256 } from '../crypto.ts'
import type { Vote } from './facts.ts'
import { counted, type Findings } from './report.ts'

/** Step 10, for one closed vote: the papers are those whose envelopes the log published, none more and none less. */
export function checkEnvelopes(sha256: Sha256, vote: Vote, papers: readonly Paper[], findings: Findings): void {
  const seq = vote.closed?.seq
  const fail = (code: string, sentence: string) => findings.failed('envelopes', code, sentence, seq)
  const published = new Set(vote.envelopes)
  const boxed = new Set(papers.map((paper) => envelopeOf(sha256, paper)))
  const added = [...boxed].filter((envelope) => !published.has(envelope)).length
  const lost = [...published].filter((envelope) => !boxed.has(envelope)).length
  if (added > 0)
    fail('added', `The box of vote ${vote.number} holds ${counted(added, 'paper')} that the log never saw.`)
  if (lost > 0) fail('lost', `The box of vote ${vote.number} lacks ${counted(lost, 'paper')} that the log took in.`)
  if (published.size !== vote.envelopes.length) fail('twice', `Vote ${vote.number} took in the same paper twice.`)
  if ([...vote.definitions].some((digest) => digest !== vote.opened.body.definition)) {
    fail('other-vote', `Papers or voters of another vote were put into vote ${vote.number}.`)
  }
  if (added + lost > 0 || published.size !== vote.envelopes.length) return
  findings.recomputed('envelopes', 'same', `Vote ${vote.number}: the box holds the papers that the log took in.`, seq)
}
