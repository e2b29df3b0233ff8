import { envelopeOf, type Paper } from '../ballots/paper.ts'
import type { Sha256 } from '../crypto.ts'
import type { Sentence } from '../words/words.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/** Step 10, for one closed vote: the papers are those whose envelopes the log published, none more and none less. */
export function checkEnvelopes(sha256: Sha256, vote: Vote, papers: readonly Paper[], findings: Findings): void {
  const seq = vote.closed?.seq
  const { number } = vote
  const fail = (code: string, sentence: Sentence) => findings.failed('envelopes', code, sentence, seq)
  const published = new Set(vote.envelopes)
  const boxed = new Set(papers.map((paper) => envelopeOf(sha256, paper)))
  const added = [...boxed].filter((envelope) => !published.has(envelope)).length
  const lost = [...published].filter((envelope) => !boxed.has(envelope)).length
  if (added > 0) fail('added', (words) => words.verify_papers_added({ vote: number, n: added }))
  if (lost > 0) fail('lost', (words) => words.verify_papers_lost({ vote: number, n: lost }))
  if (published.size !== vote.envelopes.length) fail('twice', (words) => words.verify_papers_twice({ vote: number }))
  if ([...vote.definitions].some((digest) => digest !== vote.opened.body.definition)) {
    fail('other-vote', (words) => words.verify_papers_of_other_vote({ vote: number }))
  }
  if (added + lost > 0 || published.size !== vote.envelopes.length) return
  findings.recomputed('envelopes', 'same', (words) => words.verify_papers_same({ vote: number }), seq)
}
