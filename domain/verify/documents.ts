import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import type { BallotId } from '../ids.ts'
import type { Facts } from './facts.ts'
import { counted, type Findings } from './report.ts'

/** Step 8, for the file as a whole: each document has the digest under which the log names it, and none is foreign. */
export function checkDocuments(sha256: Sha256, bundle: Bundle, facts: Facts, findings: Findings): void {
  const votes = [...facts.votes.values()]
  const named = {
    definitions: new Set(votes.map(({ opened }) => opened.body.definition)),
    results: new Set(votes.flatMap(({ closed }) => (closed ? [closed.body.result] : []))),
    texts: new Set([...facts.texts, ...bundle.current.map(({ digest }) => digest)]),
  }
  for (const kind of ['definitions', 'results', 'texts'] as const) {
    for (const [digest, text] of Object.entries(bundle[kind])) {
      checkDocument(sha256, ONE[kind], digest as Digest, text, named[kind], findings)
    }
  }
  for (const [id, box] of Object.entries(bundle.boxes)) {
    const closed = facts.votes.get(id as BallotId)?.closed
    if (!closed) findings.failed('documents', 'foreign', 'There is a box of papers of no vote that has closed.')
    else if (digestOfText(sha256, box) !== closed.body.box) {
      const words = `The box of papers is another one than entry ${closed.seq} names. Its papers were changed.`
      findings.failed('documents', 'box', words, closed.seq)
    }
  }
  if (findings.hasFailed('documents')) return
  const all = ['definitions', 'boxes', 'results', 'texts'] as const
  const sum = all.reduce((total, kind) => total + Object.keys(bundle[kind]).length, 0)
  findings.recomputed(
    'documents',
    'same',
    `${counted(sum, 'document')} beside the log are the ones that the log names.`,
  )
}

const ONE = { definitions: 'definition of a vote', results: 'result of a vote', texts: 'text of a section' } as const

function checkDocument(
  sha256: Sha256,
  name: string,
  digest: Digest,
  text: string,
  named: ReadonlySet<Digest>,
  findings: Findings,
): void {
  const short = digest.slice('sha256:'.length, 'sha256:'.length + 12)
  if (digestOfText(sha256, text) !== digest) {
    findings.failed('documents', 'digest', `The ${name} with the fingerprint ${short}… was changed.`)
  }
  if (!named.has(digest)) {
    findings.failed('documents', 'foreign', `The ${name} with the fingerprint ${short}… is named nowhere in the log.`)
  }
}
