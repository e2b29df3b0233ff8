import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMyVote, type Kept, type Published } from '#domain/ballots/my-vote.ts'
import { boxDigest, boxOf, envelopeOf, type Paper, retiredKey, signPaper, trackerOf } from '#domain/ballots/paper.ts'
import { signReceipt } from '#domain/ballots/receipt.ts'
import type { Digest, Signer } from '#domain/crypto.ts'
import type { Instant } from '#domain/ids.ts'
import { formatVerifierKey } from '#domain/log/note.ts'
import { keyPairFrom, nodeCrypto, signerFrom } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
const definition: Digest = `sha256:${'ab'.repeat(32)}`
const site = signerFrom('evenground.example/plan/p/receipts', new Uint8Array(32).fill(7))
const vkeyOf = ({ name, publicKey }: Signer) => formatVerifierKey(sha256, name, publicKey)
const receiptsKey = vkeyOf(site)
const keysOf = (n: number) => keyPairFrom(new Uint8Array(32).fill(n))
const paperBy = (n: number, rev = 1, choice = 'yes', of = definition): Paper => {
  const { publicKey, sign } = keysOf(n)
  return signPaper(publicKey, sign, { choice, rev, definition: of })
}
const receiptFor = (paper: Paper): string =>
  signReceipt(
    sha256,
    {
      ...{ definition: paper.definition, envelope: envelopeOf(sha256, paper), rev: paper.rev },
      mergeBy: '2026-03-01T12:00:00.000Z' as Instant,
    },
    site,
  )
function published(papers: Paper[], more: Partial<Published> = {}): Published {
  const box = boxOf(papers)
  const envelopes = papers.map((paper) => envelopeOf(sha256, paper)).sort()
  return { definition, box, boxDigest: boxDigest(sha256, box), envelopes, retired: [], receiptsKey, ...more }
}
const keptFor = (n: number, paper = paperBy(n)): Kept => ({
  ...{ key: paper.key, rev: paper.rev, receipt: receiptFor(paper), tracker: trackerOf(sha256, keysOf(n).publicKey) },
})
const check = (kept: Kept, box: Published) => checkMyVote(nodeCrypto, kept, box).answer

describe('is my vote in the count', () => {
  const others = [paperBy(2), paperBy(3, 1, 'no')]

  test('with the key, the receipt, or the number alone it is found, and what it says comes along', () => {
    const all = published([paperBy(1), ...others])
    const { key, tracker, receipt } = keptFor(1)
    for (const kept of [keptFor(1), { key }, { tracker }, { tracker, receipt }]) {
      expect(checkMyVote(nodeCrypto, kept, all)).toEqual({ answer: 'there', paper: paperBy(1) })
    }
  })
  test.each<[string, string, Kept, Published]>([
    ['a paper that is gone', 'missing', keptFor(1), published(others)],
    ['an empty box', 'missing', keptFor(1), published([])],
    ['another choice under the same key and rev', 'different', keptFor(1), published([paperBy(1, 1, 'no'), ...others])],
    ['an older paper than promised', 'different', keptFor(1, paperBy(1, 3)), published([paperBy(1, 2), ...others])],
    ['an older paper, without a receipt', 'different', { key: paperBy(1).key, rev: 3 }, published([paperBy(1, 2)])],
    ['a later paper by the same key', 'newer', keptFor(1), published([paperBy(1, 2, 'no'), ...others])],
    [
      'a later paper where the site has the key',
      'changed',
      { ...keptFor(1), key: undefined },
      published([paperBy(1, 2, 'no'), ...others]),
    ],
    [
      'a paper of another vote',
      'not-signed',
      keptFor(1),
      published([paperBy(1, 1, 'yes', `sha256:${'cd'.repeat(32)}`)]),
    ],
    ['a paper with a wrong signature', 'not-signed', keptFor(1), published([{ ...paperBy(1), choice: 'no' }])],
    ['an envelope that no entry names', 'not-published', keptFor(1), published([paperBy(1)], { envelopes: [] })],
    ['another box than the log names', 'box-changed', keptFor(1), published([paperBy(1)], { boxDigest: definition })],
    [
      'a box that is none',
      'box-changed',
      keptFor(1),
      { ...published([]), box: 'x\n', boxDigest: boxDigest(sha256, 'x\n') },
    ],
    [
      'a key that was given up',
      'afresh',
      keptFor(1),
      published(others, { retired: [retiredKey(sha256, keysOf(1).publicKey)] }),
    ],
    [
      'a receipt that somebody else signed',
      'different',
      keptFor(1),
      published([paperBy(1)], { receiptsKey: vkeyOf(signerFrom('x', new Uint8Array(32))) }),
    ],
  ])('%s: %s', (_case, answer, kept, box) => {
    expect(check(kept, box)).toBe(answer)
  })

  test('whatever else is in the box, a paper is there exactly if it is in it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (box, me) => {
          expect(check(keptFor(me), published(box.map((n) => paperBy(n))))).toBe(box.includes(me) ? 'there' : 'missing')
        },
      ),
      { numRuns: 40 },
    )
  })
})
