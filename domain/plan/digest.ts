import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import { jcs } from '../log/canonical.ts'
import type { PlanState } from './state.ts'

/** Maps as objects, sets as sorted lists, so that equal states have equal text. */
const plain = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value)
  return value instanceof Set ? [...value].sort() : value
}

/** A fingerprint of a folded state: old logs must fold to the same one in every later release. */
export function stateDigest(sha256: Sha256, state: PlanState): Digest {
  return digestOfText(sha256, jcs(JSON.parse(JSON.stringify(state, plain))))
}
