import { choiceFault } from '../ballots/choosing/choices.ts'
import type { Definition } from '../ballots/definition.ts'
import { isPaperSigned, type Paper, parseBox, retiredKey } from '../ballots/paper.ts'
import { fromBase64url } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { NotCanonical } from '../log/canonical.ts'
import type { Sentence } from '../words/words.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/**
 * Step 9, for one closed vote: every paper is canonical, made for exactly this vote, with a choice that there was,
 * signed by its own key, and no key has two. Returns the papers if they are fit to be counted.
 */
export function checkPapers(
  crypto: Crypto,
  { boxes }: Bundle,
  vote: Vote,
  definition: Definition,
  findings: Findings,
): Paper[] | undefined {
  const seq = vote.closed?.seq
  const { number } = vote
  const fail = (code: string, sentence: Sentence): undefined => {
    findings.failed('papers', code, sentence, seq)
  }
  const box = boxes[definition.ballot]
  if (box === undefined) return fail('no-box', (words) => words.verify_box_missing({ vote: number }))
  let papers: Paper[]
  try {
    papers = parseBox(box)
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error
    const { sentence } = error
    return fail('malformed', (words) => `${words.verify_box_malformed({ vote: number })} ${sentence(words)}`)
  }
  let sound = true
  for (const [index, paper] of papers.entries()) {
    const problem = paperProblem(crypto, paper, vote, definition)
    if (!problem) continue
    sound = false
    fail('paper', (words) => words[`verify_paper_${problem}`]({ number: index + 1, vote: number }))
  }
  const lost = new Set(vote.retired)
  for (const [index, { key }] of papers.entries()) {
    if (lost.size === 0 || !lost.has(retiredKey(crypto.sha256, fromBase64url(key) ?? new Uint8Array(0)))) continue
    sound = false
    fail('retired', (words) => words.verify_paper_with_lost_key({ number: index + 1, vote: number }))
  }
  if (!sound) return undefined
  const genuine = { vote: number, n: papers.length }
  findings.recomputed('papers', 'genuine', (words) => words.verify_papers_genuine(genuine), seq)
  return papers
}

function paperProblem(crypto: Crypto, paper: Paper, { opened }: Vote, definition: Definition) {
  if (paper.definition !== opened.body.definition) return 'for_other_vote'
  if (choiceFault(definition, paper.choice)) return 'with_other_choice'
  return isPaperSigned(crypto, paper) ? null : 'not_signed'
}
