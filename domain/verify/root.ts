import { equalBytes } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'
import type { Checkpoint } from '../log/checkpoint.ts'
import { type Hash, rootOf } from '../log/tree.ts'
import type { Findings } from './report.ts'

const HASH = 32

/** Step 4: the tree over all entries (RFC 6962) has the root that the log's key signed. */
export function checkRoot(sha256: Sha256, entries: readonly string[], signed: Checkpoint, findings: Findings): void {
  if (equalBytes(rootOfTexts(sha256, entries), signed.root)) {
    findings.recomputed('root', 'same', (words) => words.verify_root_same())
  } else {
    findings.failed('root', 'differs', (words) => words.verify_root_differs())
  }
}

/** The root over the entries' texts: as `log/tree.ts` has it, without a copy of each entry and of each frontier. */
export function rootOfTexts(sha256: Sha256, texts: readonly string[]): Hash {
  const encoder = new TextEncoder()
  let leaf = new Uint8Array(1024) // begins with 0x00, for a leaf
  const node = Uint8Array.of(1, ...new Uint8Array(2 * HASH))
  const hashes: Hash[] = []
  let size = 0
  for (const text of texts) {
    if (leaf.length < 1 + text.length * 3) leaf = new Uint8Array(1 + text.length * 3)
    const { written } = encoder.encodeInto(text, leaf.subarray(1))
    let hash = sha256(leaf.subarray(0, 1 + written))
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      node.set(hashes.pop()!, 1)
      node.set(hash, 1 + HASH)
      hash = sha256(node)
    }
    hashes.push(hash)
    size++
  }
  return rootOf(sha256, { size, hashes })
}
