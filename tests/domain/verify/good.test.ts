import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserCrypto } from '#app/crypto.ts'
import { utf8 } from '#domain/bytes.ts'
import { STEP_NAMES } from '#domain/verify/report.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { english, welsh } from '#tests/support/words-of.ts'
import { faults, parsed, underAnotherKey } from './forge.ts'

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let text: string
beforeAll(async () => {
  plan = await createFinishedPlan()
  text = await bundleOf(plan)
})
afterAll(() => plan.close())

test('a record of a whole plan is sound, step by step', () => {
  const report = verifyBundle(nodeCrypto, utf8(text), english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  expect(report).toMatchObject({ ok: true, summary: expect.stringContaining('This record is sound.') })
  expect(report.firstBad).toBeUndefined()
  // Each of the fourteen steps found something to check, and says so in its order.
  const steps = report.checks.map(({ step }) => step)
  expect([...new Set(steps)]).toEqual(STEP_NAMES.map((_, index) => index + 1))
  expect(report.summary).toContain('3 votes were counted again')
})

test('what rests on private numbers is called recorded, not recomputed', () => {
  const { checks, notChecked } = verifyBundle(nodeCrypto, text, english)
  const opening = checks.filter(({ sentence }) => sentence.includes('(ballot.opened)'))
  expect(new Set(opening.map(({ status }) => status))).toEqual(new Set(['recomputed', 'recorded']))
  expect(opening.find(({ status }) => status === 'recorded')?.sentence).toContain('Nobody who asked for help')
  expect(notChecked.join(' ')).toContain('names of members')
})

test('an override is named where it was used', () => {
  const { checks } = verifyBundle(nodeCrypto, text, english)
  expect(checks.some(({ sentence }) => sentence.includes('Set aside with a reason: Enough time to vote.'))).toBe(true)
})

test('a browser comes to the same report as the server', () => {
  expect(verifyBundle(browserCrypto, utf8(text), english)).toEqual(verifyBundle(nodeCrypto, text, english))
})

test('the key that somebody trusts can be pinned', () => {
  const { keys } = parsed(text)
  expect(faults(text, keys.log)).toEqual([])
  expect(faults(text, `${keys.log}\n`)).toEqual([])
  expect(verifyBundle(nodeCrypto, text, english, { key: keys.log }).proves).not.toContain('--key')
  expect(faults(text, keys.receipts)).toEqual(['notes.pinned-key'])
})

test('a log forged all through under another key passes by itself, and is refused by the pinned key', () => {
  const forged = underAnotherKey(text)
  expect(faults(forged.text)).toEqual([])
  expect(faults(forged.text, parsed(text).keys.log)).toEqual(['notes.pinned-key'])
  expect(verifyBundle(nodeCrypto, forged.text, english).proves).toContain('--key')
})

test('a reader of Welsh gets the same report in Welsh', () => {
  const [inEnglish, inWelsh] = [verifyBundle(nodeCrypto, text, english), verifyBundle(nodeCrypto, text, welsh)]
  const codes = (report: typeof inEnglish) => report.checks.map(({ code, status, entry }) => [code, status, entry])
  expect(codes(inWelsh)).toEqual(codes(inEnglish))
  expect(inWelsh.summary).toContain('Mae’r cofnod hwn yn ddilys.')
  const { checks, steps, notChecked, proves, summary } = inWelsh
  for (const told of [...checks.map(({ sentence }) => sentence), ...steps, ...notChecked, proves, summary]) {
    expect(told).not.toMatch(/undefined|verify_|\b(the|of|and|was|vote|with)\b/i)
  }
})
