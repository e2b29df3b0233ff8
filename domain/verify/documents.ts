import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import type { BallotId } from '../ids.ts'
import type { Facts } from './facts.ts'
import type { Findings } from './report.ts'

/** Step 8, for the file as a whole: each document has the digest under which the log names it, and none is foreign. */
export function checkDocuments(sha256: Sha256, bundle: Bundle, facts: Facts, findings: Findings): void {
  const votes = [...facts.votes.values()]
  const named = {
    definitions: new Set(votes.map(({ opened }) => opened.body.definition)),
    results: new Set(
      votes.flatMap(({ closed, drawn }) => [closed, drawn].flatMap((entry) => (entry ? [entry.body.result] : []))),
    ),
    texts: new Set([...facts.texts, ...bundle.current.map(({ digest }) => digest)]),
  }
  for (const kind of ['definitions', 'results', 'texts'] as const) {
    for (const [digest, text] of Object.entries(bundle[kind])) {
      checkDocument(sha256, kind, digest as Digest, text, named[kind], findings)
    }
  }
  for (const [id, box] of Object.entries(bundle.boxes)) {
    const closed = facts.votes.get(id as BallotId)?.closed
    if (!closed) findings.failed('documents', 'foreign', (words) => words.verify_box_foreign())
    else if (digestOfText(sha256, box) !== closed.body.box) {
      const { seq } = closed
      findings.failed('documents', 'box', (words) => words.verify_box_changed({ seq }), seq)
    }
  }
  if (findings.hasFailed('documents')) return
  const all = ['definitions', 'boxes', 'results', 'texts'] as const
  const sum = all.reduce((total, kind) => total + Object.keys(bundle[kind]).length, 0)
  findings.recomputed('documents', 'same', (words) => words.verify_documents_same({ n: sum }))
}

function checkDocument(
  sha256: Sha256,
  kind: 'definitions' | 'results' | 'texts',
  digest: Digest,
  text: string,
  named: ReadonlySet<Digest>,
  findings: Findings,
): void {
  const short = digest.slice('sha256:'.length, 'sha256:'.length + 12)
  if (digestOfText(sha256, text) !== digest) {
    findings.failed('documents', 'digest', (words) => words.verify_document_changed({ kind, digest: short }))
  }
  if (!named.has(digest)) {
    findings.failed('documents', 'foreign', (words) => words.verify_document_foreign({ kind, digest: short }))
  }
}
