import { base64, fromBase64, utf8 } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { openCheckpoint } from './checkpoint.ts'
import { type Hash, leafHash, verifyInclusion } from './tree.ts'

/** One entry's portable proof (c2sp.org/tlog-proof): its index, its sibling hashes and a signed checkpoint. */
export type Proof = { index: number; hashes: Hash[]; checkpoint: string }

const HEADER = 'c2sp.org/tlog-proof@v1'

export function formatProof({ index, hashes, checkpoint }: Proof): string {
  return [HEADER, `index ${index}`, ...hashes.map(base64), '', checkpoint].join('\n')
}

export function parseProof(text: string): Proof | undefined {
  const split = text.indexOf('\n\n')
  const [header, indexLine, ...lines] = text.slice(0, Math.max(split, 0)).split('\n')
  const index = Number(/^index (0|[1-9]\d*)$/.exec(indexLine ?? '')?.[1] ?? Number.NaN)
  const hashes = lines.map(fromBase64)
  if (header !== HEADER || !Number.isSafeInteger(index)) return undefined
  if (!hashes.every((hash): hash is Hash => hash?.length === 32)) return undefined
  return { index, hashes, checkpoint: text.slice(split + 2) }
}

/** Is `entry` (its exact text) in the log whose key is `vkey`, at the place the proof says? */
export function verifyProof(crypto: Crypto, proof: Proof, entry: string, vkey: string): boolean {
  const head = openCheckpoint(crypto, proof.checkpoint, vkey)
  if (!head) return false
  const leaf = leafHash(crypto.sha256, utf8(entry))
  return verifyInclusion(crypto.sha256, proof.index, head.size, leaf, proof.hashes, head.root)
}
