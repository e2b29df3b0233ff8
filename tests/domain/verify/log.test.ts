import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Signer } from '#domain/crypto.ts'
import { signBundle } from '#domain/exports/bundle.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto, randomSeed, signerFrom } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { aPlan } from '#tests/support/world.ts'
import { add, edit, type Forged, faults, operatorOf, parsed, seqOf, signAgain } from './forge.ts'

let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let text: string
let operator: Signer
beforeAll(async () => {
  plan = await createFinishedPlan()
  text = await bundleOf(plan)
  operator = await operatorOf(plan)
})
afterAll(() => plan.close())

/** Only the document is signed anew: what its checkpoint covers was changed. */
const changed = (change: (bundle: Forged) => void): string => {
  const { signature: _, ...bundle } = structuredClone(parsed(text)) as Forged
  change(bundle)
  return signBundle(nodeCrypto.sha256, bundle, operator).text
}

describe('a log whose entries were moved', () => {
  test('two entries in each other’s place', () => {
    const swapped = changed(({ entries }) => entries.splice(5, 2, entries[6], entries[5]))
    expect(faults(swapped)).toEqual(['entries.order', 'root.differs'])
    expect(verifyBundle(nodeCrypto, swapped, english).firstBad).toMatchObject({
      seq: 5,
      step: 3,
      code: 'entries.order',
    })
  })
  test('an entry left out', () => {
    expect(faults(changed(({ entries }) => entries.splice(8, 1)))).toEqual([
      'notes.size',
      'entries.order',
      'root.differs',
    ])
  })
  test('a log cut short', () => {
    expect(faults(changed(({ entries }) => entries.pop()))).toEqual(['notes.size', 'root.differs'])
    expect(faults(changed((bundle) => (bundle.size = bundle.entries.push('{}'))))).toContain('notes.size')
  })
  test('an entry written differently, with the same meaning', () => {
    const spaced = changed(({ entries }) => (entries[3] = entries[3].replace('":', '": ')))
    expect(faults(spaced)).toEqual(['entries.not-canonical', 'root.differs'])
  })
  test('an entry dated before the one before it', () => {
    const at = '2026-03-01T00:00:00.000Z'
    expect(faults(changed((bundle) => edit(bundle, 9, (entry) => (entry.at = at))))).toContain('entries.time')
  })
})

describe('a log whose head is another one', () => {
  test('the checkpoint of another plan', async () => {
    const other = parsed(await bundleOf({ world: plan.world, planId: (await aPlan(plan.world.deps)).planId }))
    expect(faults(changed((bundle) => (bundle.checkpoint = other.checkpoint)))).toEqual(['notes.checkpoint'])
    const keys = (bundle: Forged) => Object.assign(bundle, { checkpoint: other.checkpoint, keys: other.keys })
    expect(faults(changed(keys))).toContain('notes.key')
  })
  test('an older checkpoint of the same log', async () => {
    const older = signAgain(text, operator, ({ entries }) => entries.pop())
    const { checkpoint } = parsed(older)
    expect(faults(changed((bundle) => (bundle.checkpoint = checkpoint)))).toEqual(['notes.size', 'root.differs'])
    // A log is still good at an earlier size, if the file says so.
    expect(faults(older)).toEqual([])
  })
  test('a head signed by somebody else', () => {
    const stranger = signerFrom(parsed(text).origin, randomSeed())
    const { checkpoint } = parsed(signAgain(text, stranger, () => {}))
    expect(faults(changed((bundle) => (bundle.checkpoint = checkpoint)))).toEqual(['notes.checkpoint'])
  })
  test('a file signed by somebody else', () => {
    const stranger = signerFrom(parsed(text).origin, randomSeed())
    expect(faults(signAgain(text, stranger, () => {}))).toEqual(['document.signature', 'notes.checkpoint'])
  })
  test('a second signature beside the real one', () => {
    const { signature } = parsed(text)
    const line = '— somebody AAAAAAAAAAAAAAAA'
    const more = text.replace(JSON.stringify(signature), JSON.stringify(`${signature}${line}\n`))
    expect(faults(more)).toEqual(['document.signature'])
  })
  test('another policy than the log was opened with', () => {
    expect(faults(changed((bundle) => (bundle.policy += '\n')))).toEqual(['notes.policy'])
  })
})

describe('entries that the real key signed, but that could not follow', () => {
  test('of a kind that nobody knows', () => {
    const forged = signAgain(text, operator, (bundle) => add(bundle, 'plan.sold', 'system', {}))
    const { firstBad, summary } = verifyBundle(nodeCrypto, forged, english)
    expect(firstBad).toMatchObject({ step: 6, code: 'transitions.unknown-kind' })
    expect(summary).toContain('“plan.sold”')
  })
  test('that break the state', () => {
    const join = (bundle: Forged) =>
      add(bundle, 'member.joined', plan.citizens[0], { side: 'citizen', kind: null, function: 'member' })
    expect(faults(signAgain(text, operator, join))).toEqual(['transitions.illegal'])
  })
  test.each([
    ['null', null],
    ['a list', []],
    ['nothing', {}],
    ['texts', { ballot: 'x', sections: 'y', checks: 'z' }],
    ['a number', { ballot: 7, checks: 7 }],
  ])('whose body is %s', (_name, body) => {
    for (const kind of ['ballot.opened', 'ballot.closed', 'plan.agreed', 'section.thawed', 'override.requested']) {
      const forged = signAgain(text, operator, (bundle) => add(bundle, kind, plan.guide, body))
      expect(faults(forged).length, kind).toBeGreaterThan(0)
    }
  })
  test('that do not open a log', () => {
    const renamed = (bundle: Forged) => edit(bundle, 0, ({ body }) => (body.origin = 'other.example/plan/x'))
    expect(faults(signAgain(text, operator, renamed))).toContain('notes.opened-by-other')
  })
  test('that come after a vote has ended', () => {
    const late = (bundle: Forged) => {
      const { ballot } = JSON.parse(bundle.entries[seqOf(bundle, 'ballot.closed')]).body
      add(bundle, 'papers.batched', 'system', { ballot, definition: `sha256:${'0'.repeat(64)}`, envelopes: [] })
    }
    expect(faults(signAgain(text, operator, late))).toEqual(['transitions.illegal', 'afterwards.late'])
    const dissent = (bundle: Forged) => {
      const { ballot } = JSON.parse(bundle.entries[seqOf(bundle, 'ballot.closed')]).body
      const body = { ballot, dissent: `d_${'0'.repeat(26)}`, anonymous: true }
      add(bundle, 'dissent.recorded', 'system', body, { text: 'A'.repeat(43) })
    }
    expect(faults(signAgain(text, operator, dissent))).toEqual(['afterwards.late-dissent'])
  })
})
