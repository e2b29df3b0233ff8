import { concat, equalBytes } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'

/**
 * The Merkle tree of RFC 6962 §2.1: leaf `H(0x00 ‖ entry)`, node `H(0x01 ‖ left ‖ right)`, empty tree `H("")`,
 * split at the largest power of two below the size. Hashes are 32 bytes.
 */
export type Hash = Uint8Array

const HASH_BYTES = 32
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export const leafHash = (sha256: Sha256, entry: Uint8Array): Hash => sha256(concat(LEAF, entry))
export const nodeHash = (sha256: Sha256, left: Hash, right: Hash): Hash => sha256(concat(NODE, left, right))
export const emptyRoot = (sha256: Sha256): Hash => sha256(new Uint8Array(0))

/** The roots of the perfect subtrees that make up a tree, largest first: all that is needed to append (≤ 53 hashes). */
export type Frontier = { size: number; hashes: readonly Hash[] }
export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

/** The frontier after one more leaf. As many subtrees join as the size has trailing one bits. */
export function appendLeaf(sha256: Sha256, { size, hashes }: Frontier, leaf: Hash): Frontier {
  const next = [...hashes]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(sha256, next.pop()!, node)
  next.push(node)
  return { size: size + 1, hashes: next }
}

export function rootOf(sha256: Sha256, { hashes }: Frontier): Hash {
  if (hashes.length === 0) return emptyRoot(sha256)
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), hashes[hashes.length - 1]!)
}

/** Where a tree of `size` ≥ 2 leaves splits: the largest power of two below `size`. */
function splitAt(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** Root over leaf hashes `from` (inclusive) to `to` (exclusive). */
export function rootOfLeaves(sha256: Sha256, leaves: readonly Hash[], from = 0, to = leaves.length): Hash {
  let frontier = EMPTY_FRONTIER
  for (let i = from; i < to; i++) frontier = appendLeaf(sha256, frontier, leaves[i]!)
  return rootOf(sha256, frontier)
}

/** RFC 6962 §2.1.1: the sibling hashes that lead from leaf `index` to the root, lowest first. */
export function inclusionProof(sha256: Sha256, leaves: readonly Hash[], index: number): Hash[] {
  const path = (from: number, to: number): Hash[] => {
    if (to - from === 1) return []
    const middle = from + splitAt(to - from)
    return index < middle
      ? [...path(from, middle), rootOfLeaves(sha256, leaves, middle, to)]
      : [...path(middle, to), rootOfLeaves(sha256, leaves, from, middle)]
  }
  return path(0, leaves.length)
}

/** RFC 6962 §2.1.2: proves that the tree over all `leaves` begins with the tree over the first `size` of them. */
export function consistencyProof(sha256: Sha256, leaves: readonly Hash[], size: number): Hash[] {
  const path = (from: number, to: number, whole: boolean): Hash[] => {
    if (to === size) return whole ? [] : [rootOfLeaves(sha256, leaves, from, to)]
    const middle = from + splitAt(to - from)
    return size <= middle
      ? [...path(from, middle, whole), rootOfLeaves(sha256, leaves, middle, to)]
      : [...path(middle, to, false), rootOfLeaves(sha256, leaves, from, middle)]
  }
  return size === 0 || size === leaves.length ? [] : path(0, leaves.length, true)
}

const half = (n: number) => Math.floor(n / 2)
const validSizes = (...sizes: number[]) => sizes.every((n) => Number.isSafeInteger(n) && n >= 0)

/** RFC 9162 §2.1.3.2, with numbers instead of 64-bit shifts. */
export function verifyInclusion(
  sha256: Sha256,
  index: number,
  size: number,
  leaf: Hash,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!validSizes(index, size) || index >= size || leaf.length !== HASH_BYTES) return false
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sha256, sibling, hash)
      while (node % 2 === 0 && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else {
      hash = nodeHash(sha256, hash, sibling)
    }
    node = half(node)
    last = half(last)
  }
  return last === 0 && equalBytes(hash, root)
}

/**
 * RFC 9162 §2.1.4.2. A proof from size 0 is refused: every tree begins with the empty one, so it proves nothing
 * (whoever holds an empty tree compares roots instead).
 */
export function verifyConsistency(
  sha256: Sha256,
  size1: number,
  size2: number,
  proof: readonly Hash[],
  root1: Hash,
  root2: Hash,
): boolean {
  if (!validSizes(size1, size2) || size1 === 0 || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2)
  if (proof.length === 0) return false
  const isPowerOfTwo = Number.isInteger(Math.log2(size1)) && 2 ** Math.round(Math.log2(size1)) === size1
  const [first, ...rest] = isPowerOfTwo ? [root1, ...proof] : proof
  let node = size1 - 1
  let last = size2 - 1
  while (node % 2 === 1) {
    node = half(node)
    last = half(last)
  }
  let old = first!
  let now = first!
  for (const hash of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      old = nodeHash(sha256, hash, old)
      now = nodeHash(sha256, hash, now)
      while (node % 2 === 0 && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else {
      now = nodeHash(sha256, now, hash)
    }
    node = half(node)
    last = half(last)
  }
  return last === 0 && equalBytes(old, root1) && equalBytes(now, root2)
}
