import type { Definition } from '../ballots/definition.ts'
import { isPaperSigned, type Paper, parseBox } from '../ballots/paper.ts'
import type { Crypto } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { NotCanonical } from '../log/canonical.ts'
import type { Vote } from './facts.ts'
import { counted, type Findings } from './report.ts'

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
  const fail = (code: string, sentence: string): undefined => {
    findings.failed('papers', code, sentence, seq)
  }
  const box = boxes[definition.ballot]
  if (box === undefined) return fail('no-box', `The papers of vote ${vote.number} are missing.`)
  let papers: Paper[]
  try {
    papers = parseBox(box)
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error
    return fail('malformed', `The box of vote ${vote.number} is not written the way it should be. ${error.message}`)
  }
  let sound = true
  for (const [index, paper] of papers.entries()) {
    const problem = paperProblem(crypto, paper, vote, definition)
    if (!problem) continue
    sound = false
    fail('paper', `Paper ${index + 1} in the box of vote ${vote.number} ${problem}.`)
  }
  if (!sound) return undefined
  const words = `Vote ${vote.number}: ${counted(papers.length, 'paper')}, each signed by a key of its own.`
  findings.recomputed('papers', 'genuine', words, seq)
  return papers
}

function paperProblem(crypto: Crypto, paper: Paper, { opened }: Vote, { options }: Definition): string | null {
  if (paper.definition !== opened.body.definition) return 'was made for another vote'
  if (!options.includes(paper.choice)) return 'has a choice that there was not'
  return isPaperSigned(crypto, paper) ? null : 'is not signed by its own key'
}
