import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import { jcs } from '../log/canonical.ts'
import type { PlanState } from './state.ts'

/** Maps as objects, sets as sorted lists, so that equal states have equal text; nothing where there is nothing yet. */
const plain = (_key: string, value: unknown): unknown => {
  const spelt = value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value].sort() : value
  const isEmpty = spelt === null || (typeof spelt === 'object' && Object.keys(spelt).length === 0)
  return isEmpty ? undefined : spelt
}

/**
 * A fingerprint of a folded state: old logs must fold to the same one in every later release. What a later release keeps
 * besides doesn't show in it, as long as an old log says nothing about it.
 */
export function stateDigest(sha256: Sha256, state: PlanState): Digest {
  const { edition, ...rest } = state
  return digestOfText(sha256, jcs(JSON.parse(JSON.stringify(edition === 1 ? rest : state, plain))))
}
