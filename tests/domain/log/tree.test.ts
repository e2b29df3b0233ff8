import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, hex, utf8 } from '#domain/bytes.ts'
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  rootOfLeaves,
  verifyConsistency,
  verifyInclusion,
} from '#domain/log/tree.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { haveVectors, listVectors, readVector } from '#tests/support/vectors.ts'

const { sha256 } = nodeCrypto
const leaves = (count: number) => Array.from({ length: count }, (_, i) => leafHash(sha256, utf8(`entry ${i}`)))

/** RFC 6962 §2.1 word for word, to compare with. */
function naiveRoot(hashes: Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(sha256)
  if (hashes.length === 1) return hashes[0]!
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1))
  return nodeHash(sha256, naiveRoot(hashes.slice(0, split)), naiveRoot(hashes.slice(split)))
}

describe('the Merkle tree', () => {
  test('has the empty root and the first leaf hash of RFC 6962', () => {
    expect(hex(emptyRoot(sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(leafHash(sha256, new Uint8Array(0)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
  })

  test('gives the same root leaf by leaf as all at once, at every size up to 70', () => {
    let frontier = EMPTY_FRONTIER
    const all = leaves(70)
    for (let size = 0; size <= 70; size++) {
      expect(hex(rootOf(sha256, frontier))).toBe(hex(naiveRoot(all.slice(0, size))))
      expect(frontier.size).toBe(size)
      if (size < 70) frontier = appendLeaf(sha256, frontier, all[size]!)
    }
  })

  test('proves every entry of every tree, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (size, at) => {
        const all = leaves(size)
        const index = at % size
        const root = rootOfLeaves(sha256, all)
        const proof = inclusionProof(sha256, all, index)
        expect(verifyInclusion(sha256, index, size, all[index]!, proof, root)).toBe(true)
        expect(verifyInclusion(sha256, index, size, leafHash(sha256, utf8('another')), proof, root)).toBe(false)
        expect(verifyInclusion(sha256, index + 1, size, all[index]!, proof, root)).toBe(false)
        expect(verifyInclusion(sha256, index, size, all[index]!, [...proof, root], root)).toBe(false)
      }),
    )
  })

  test('proves that a tree grew out of a smaller one, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 59 }), (size, first) => {
        fc.pre(first < size)
        const all = leaves(size)
        const [old, now] = [rootOfLeaves(sha256, all, 0, first), rootOfLeaves(sha256, all)]
        const proof = consistencyProof(sha256, all, first)
        expect(verifyConsistency(sha256, first, size, proof, old, now)).toBe(true)
        expect(verifyConsistency(sha256, first, size, proof, now, old)).toBe(false)
        expect(verifyConsistency(sha256, first, size, proof.slice(1), old, now)).toBe(false)
      }),
    )
  })

  describe.skipIf(!haveVectors)('agrees with the vectors of transparency-dev', () => {
    const bytes = (text: string | null) => fromBase64(text ?? '') ?? new Uint8Array(0)
    const hashes = (texts: string[] | null) => (texts ?? []).map(bytes)
    test.each(listVectors('merkle', 'inclusion'))('inclusion: %s', (file) => {
      const v = JSON.parse(readVector('merkle', 'inclusion', file))
      const held = verifyInclusion(sha256, v.leafIdx, v.treeSize, bytes(v.leafHash), hashes(v.proof), bytes(v.root))
      expect(held).toBe(!v.wantErr)
    })
    test.each(listVectors('merkle', 'consistency'))('consistency: %s', (file) => {
      const v = JSON.parse(readVector('merkle', 'consistency', file))
      const held = verifyConsistency(sha256, v.size1, v.size2, hashes(v.proof), bytes(v.root1), bytes(v.root2))
      expect(held).toBe(!v.wantErr)
    })
  })
})
