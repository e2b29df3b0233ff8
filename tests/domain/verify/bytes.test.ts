import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { utf8 } from '#domain/bytes.ts'
import type { Bundle } from '#domain/exports/bundle.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { unnoticed } from './bytes.ts'
import { faults, parsed } from './forge.ts'

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let text: string
let bytes: Uint8Array
beforeAll(async () => {
  plan = await createFinishedPlan()
  text = await bundleOf(plan)
  bytes = utf8(text)
})
afterAll(() => plan.close())

/** Every 41st byte, and for each part of the document its first, middle and last ones. */
function* someBytes(): Generator<number> {
  for (let index = 0; index < bytes.length; index += 41) yield index
  for (const key of Object.keys(parsed(text)) as (keyof Bundle)[]) {
    const start = utf8(text.slice(0, text.indexOf(`"${key}":`))).length
    const length = utf8(JSON.stringify(parsed(text)[key])).length + key.length + 3
    for (const offset of [0, 1, key.length + 2, key.length + 3, key.length + 4]) yield start + offset
    for (const offset of [length >> 1, length - 2, length - 1, length]) yield start + offset
  }
}

test('a changed byte is found, wherever it is', () => {
  expect(unnoticed(bytes, someBytes())).toEqual([])
}, 60_000)

// Takes minutes, so it has a command of its own: `npm run test:nightly`.
if (process.env.NIGHTLY) {
  test('every single byte', () => expect(unnoticed(bytes, bytes.keys())).toEqual([]), 3_600_000)
}

test('a byte left out or put in is found', () => {
  for (let index = 0; index < bytes.length; index += 211) {
    const without = Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + 1)])
    const more = Buffer.concat([bytes.subarray(0, index), Buffer.from(' '), bytes.subarray(index)])
    expect(verifyBundle(nodeCrypto, without, english).ok, `without byte ${index}`).toBe(false)
    expect(verifyBundle(nodeCrypto, more, english).ok, `with a space at ${index}`).toBe(false)
  }
  for (const cut of [0, 1, 100, bytes.length - 1]) {
    expect(verifyBundle(nodeCrypto, bytes.subarray(0, cut), english).ok).toBe(false)
  }
}, 60_000)

test('a character that bytes can spell in two ways is found', () => {
  // U+FFFD stands in a text; bytes that are no UTF-8 would be read as just that.
  const around = utf8(text.replace('Getting there', 'Getting\ufffdthere'))
  const broken = Uint8Array.from(around)
  broken.set([0xff, 0xff, 0xff], Buffer.from(around).indexOf('\ufffd'))
  expect(faults(text)).toEqual([])
  expect(verifyBundle(nodeCrypto, broken, english)).toMatchObject({ ok: false, firstBad: { step: 1 } })
})

test('no file makes the verifier throw', () => {
  const any = fc.oneof(fc.json(), fc.string(), fc.uint8Array())
  fc.assert(
    fc.property(any, (file) => {
      const report = verifyBundle(nodeCrypto, file, english)
      expect(report).toMatchObject({ ok: false, firstBad: { step: 1 } })
      expect(report.summary).not.toBe('')
    }),
    { numRuns: 300 },
  )
  for (const deep of ['['.repeat(1e6), `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`]) {
    expect(verifyBundle(nodeCrypto, deep, english).ok).toBe(false)
  }
})
