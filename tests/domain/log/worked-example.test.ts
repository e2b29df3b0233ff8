import { describe, expect, test } from 'vitest'
import { boxDigest, boxOf, envelopeOf, isPaperSigned, parseBox } from '#domain/ballots/paper.ts'
import { openReceipt } from '#domain/ballots/receipt.ts'
import { base64url, fromHex, hex, utf8 } from '#domain/bytes.ts'
import { digestOfText } from '#domain/crypto.ts'
import { canonical, parseCanonical } from '#domain/log/canonical.ts'
import { openCheckpoint } from '#domain/log/checkpoint.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { openNote, parseVerifierKey } from '#domain/log/note.ts'
import { formatProof, parseProof, verifyProof } from '#domain/log/proof.ts'
import { opens, sealOf } from '#domain/log/seal.ts'
import { consistencyProof, leafHash, rootOfLeaves, verifyConsistency } from '#domain/log/tree.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { haveVectors, readVector } from '#tests/support/vectors.ts'

const { sha256 } = nodeCrypto
const VKEY = 'evenground.example/plan/demo+0193ba0d+AZmOiv4rjLNyEi3vGuOJto8ZFwYXmDwNc0uhA+SuRn7i'
const RECEIPTS = 'evenground.example/plan/demo/receipts+88551e44+Ae3vZiz83KMv64lrj4rzVXrizMmwLKKiLcZpVlMI7ZuC'
const WITNESSES = [
  'citizens-union.example/witness+d3b52a3b+BCiBW3Dbo2jd0z+mU3xvJXt8w1/LpSdLWji8gV3FpAeE',
  'council.example/witness+c7cab662+BHWhEuDIy85TAg/KudGXNf/CLNJuCdT+iWS75rrsxB1R',
]

test('the seal of entry 1 is the salted commitment over its value', () => {
  const salt = fromHex('8e9288baf1f7fdf09477d996f222f0d3773f37311d8c99585869fdd7222185f0')!
  const value = { name: 'Ada Example', contact: 'ada@example.org' }
  const seal = sealOf(sha256, salt, value)
  expect(seal).toBe('zcFmNGtGMBVH_DuCDx8bkmJRngR2LsUelnKXv0OxtRg')
  expect(opens(sha256, seal, { salt: base64url(salt), value })).toBe(true)
  expect(opens(sha256, seal, { salt: base64url(salt), value: { ...value, name: 'Ida Example' } })).toBe(false)
})

test('the digest of the worked text is the published one', () => {
  const text = '# Respite service\n\nEvery carer can book 4 hours a week.\n'
  expect(digestOfText(sha256, text)).toBe('sha256:bb224fd54edeb79cb07e3bd08093ce12e6800b116851fa9f5759e75c219f22a6')
})

describe.skipIf(!haveVectors)('the whole small log', () => {
  const read = (...path: string[]) => readVector('log-example', ...path)
  const lines = haveVectors ? read('entries.jsonl').trimEnd().split('\n') : []
  const leaves = lines.map((line) => leafHash(sha256, utf8(line)))

  test('has the published leaves and roots', () => {
    expect(leaves.map(hex)).toEqual([
      '62ae2f08a5b27d946a5fcfc5176694458584e5cb3e921af4a38d04ab8094038d',
      'beb23aafedc2834a93474ae770b35df75753bad7cbea5f287c4dcc7cbeaa8008',
      'd6b03eac727c50ec9d30cc4795d23d8e164c4c8bdad50b94b92324b199f8e87e',
      'a5dea5c005f1d279799a117d4311d7b678ebf9c6c32431a7a094ce1bb8b27715',
      'f12c7ba95d312b969357641862115820fa7c8559b8cc7a8e05bb30a1a3199cbf',
      '9d3336622707cafb335b3fda6bbf85ba6ba4753f2168e9fd357204b667b99f1e',
      '9dbde8a12ac9b19914fe0547b5075796d2f175cdf62a121e3f50583c6579c843',
    ])
    expect(hex(rootOfLeaves(sha256, leaves, 0, 6))).toBe(
      '4eac07a3ff10b9ca0af2fa5209d806da492d71d24c5090730cd446e286698ca2',
    )
    expect(hex(rootOfLeaves(sha256, leaves))).toBe('bb35bfb7a6349bbfae86fdb68e48814436f24e86ae0db71f48720e2e24fafa44')
  })

  test('has entries that are spelt canonically and numbered by their place', () => {
    expect(lines.map((line) => decodeEntry(line).seq)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test.each([
    ['checkpoint.6', 6],
    ['checkpoint', 7],
  ])('%s is signed by the log and by both witnesses, over the root of its entries', (file, size) => {
    const note = read(file)
    const head = openCheckpoint(nodeCrypto, note, VKEY)
    expect(head).toMatchObject({ origin: 'evenground.example/plan/demo', size })
    expect(hex(head!.root)).toBe(hex(rootOfLeaves(sha256, leaves, 0, size)))
    for (const witness of WITNESSES) {
      expect(openNote(nodeCrypto, note, parseVerifierKey(sha256, witness)!)).toBeDefined()
      expect(
        openNote(
          nodeCrypto,
          note.replace('\n6\n', '\n5\n').replace('\n7\n', '\n8\n'),
          parseVerifierKey(sha256, witness)!,
        ),
      ).toBeUndefined()
    }
  })

  test('grew from size 6 to size 7', () => {
    const proof = consistencyProof(sha256, leaves, 6)
    expect(
      verifyConsistency(sha256, 6, 7, proof, rootOfLeaves(sha256, leaves, 0, 6), rootOfLeaves(sha256, leaves)),
    ).toBe(true)
  })

  test('has a portable proof for its result, and only for that', () => {
    const text = read('proofs', '5.tlog-proof')
    const proof = parseProof(text)!
    expect(formatProof(proof)).toBe(text)
    expect(verifyProof(nodeCrypto, proof, lines[5]!, VKEY)).toBe(true)
    expect(verifyProof(nodeCrypto, proof, lines[4]!, VKEY)).toBe(false)
  })

  test('has papers that are signed, sorted and in their envelopes', () => {
    const box = read('papers.jsonl')
    const papers = parseBox(box)
    expect(boxOf(papers)).toBe(box)
    expect(boxDigest(sha256, box)).toBe('sha256:a7cb8d8c1822649a690af39eaa042dbfcc6fbed8b478ba667813def3cb1b6d75')
    expect(papers.every((paper) => isPaperSigned(nodeCrypto, paper))).toBe(true)
    const batched = decodeEntry(lines[4]!).body as unknown as { envelopes: string[] }
    expect(papers.map((paper) => envelopeOf(sha256, paper)).sort()).toEqual(batched.envelopes)
  })

  test('has definition and result under the digests that its entries name', () => {
    const definition = read('definition.json').trimEnd()
    expect(digestOfText(sha256, definition)).toBe(
      'sha256:2e4ca6fe9741778f1598b6b447a6cb534fe526873f44253b19d7bc3d11259590',
    )
    expect(canonical(parseCanonical(definition))).toBe(definition)
    expect(digestOfText(sha256, read('result.json').trimEnd())).toBe(
      'sha256:97b4cb5fea93c256103afcae1fe7636555cd773fad9d3c2e1bf365e24314c28c',
    )
  })

  test('has a receipt that names a paper in the box', () => {
    const receipt = openReceipt(nodeCrypto, read('receipt.v1.txt'), RECEIPTS)!
    expect(parseBox(read('papers.jsonl')).map((paper) => envelopeOf(sha256, paper))).toContain(receipt.envelope)
    expect(openReceipt(nodeCrypto, read('receipt.v1.txt').replace('rev 1', 'rev 2'), RECEIPTS)).toBeUndefined()
  })
})
