import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Signer } from '#domain/crypto.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf, createFinishedPlan } from '#tests/support/finished-plan.ts'
import { english, welsh } from '#tests/support/words-of.ts'
import { add, edit, type Forged, faults, operatorOf, parsed, seqOf, signAgain } from './forge.ts'

/** Whoever runs the server holds the key, so every signature is right here: only the rules can tell. */
let plan: Awaited<ReturnType<typeof createFinishedPlan>>
let text: string
let operator: Signer
beforeAll(async () => {
  plan = await createFinishedPlan()
  text = await bundleOf(plan)
  operator = await operatorOf(plan)
})
afterAll(() => plan.close())

const forge = (change: (bundle: Forged) => void) => signAgain(text, operator, change)
const ID = '0'.repeat(26)
const SEAL = 'A'.repeat(43)
const held = (rule: string, unit: string) => ({
  ...{ rule, version: 1, outcome: 'held' },
  measured: { num: 0, den: 1, unit },
  threshold: { num: 0, den: 1, unit },
})

describe('a rule that was skipped', () => {
  test('is named, with the entry, if the record is silent about it', () => {
    const forged = forge((bundle) => add(bundle, 'section.thawed', plan.guide, { section: 'why', checks: [] }))
    const report = verifyBundle(nodeCrypto, forged, english)
    const seq = parsed(text).size
    expect(report).toMatchObject({ ok: false, firstBad: { seq, step: 7, code: 'rules.broken' } })
    expect(report.firstBad?.sentence).toContain('Agreed words are opened again only by two people')
    expect(report.summary).toMatch(/^Do not rely on this record/)
    const inWelsh = verifyBundle(nodeCrypto, forged, welsh)
    expect(inWelsh.firstBad?.sentence).toContain('Dim ond dau berson gyda’i gilydd all ailagor geiriau')
    expect(inWelsh.summary).toMatch(/^Peidiwch â dibynnu ar y cofnod hwn/)
  })
  test('is named if the record claims that it held', () => {
    const checks = [
      held('section.thaw.not-while-voting', 'votes on these words'),
      held('section.thaw.agreed-needs-two-keys', 'agreed sections'),
    ]
    const thaw = (bundle: Forged) => add(bundle, 'section.thawed', plan.guide, { section: 'why', checks })
    expect(faults(forge(thaw))).toEqual(['rules.broken', 'rules.differs'])
  })
  test('is named if the record admits it', () => {
    const failed = { ...held('section.thaw.agreed-needs-two-keys', 'agreed sections'), outcome: 'failed' }
    failed.measured.num = 1
    const checks = [held('section.thaw.not-while-voting', 'votes on these words'), failed]
    const thaw = (bundle: Forged) => add(bundle, 'section.thawed', plan.guide, { section: 'why', checks })
    expect(faults(forge(thaw))).toEqual(['transitions.illegal', 'rules.broken'])
  })
  test('is named in the middle of a log', () => {
    // The vote that an override let open early, without the override.
    const forged = forge((bundle) =>
      edit(bundle, seqOf(bundle, 'ballot.opened', 3), ({ body }) => {
        const check = body.checks.find((one: Forged) => one.outcome === 'overridden')
        check.outcome = 'held'
        delete check.override
      }),
    )
    expect(faults(forged)).toEqual(['rules.differs'])
    expect(verifyBundle(nodeCrypto, forged, english).firstBad?.seq).toBe(seqOf(parsed(text), 'ballot.opened', 3))
  })
  test('is named if a vote closed early', () => {
    const earlier = (bundle: Forged) => {
      const seq = seqOf(bundle, 'ballot.closed')
      const { at } = JSON.parse(bundle.entries[seqOf(bundle, 'ballot.opened')])
      for (let i = seqOf(bundle, 'ballot.opened'); i <= seq; i++) edit(bundle, i, (entry) => (entry.at = at))
    }
    expect(faults(forge(earlier))).toEqual(['rules.broken', 'rules.differs'])
  })
})

describe('an override', () => {
  const body = {
    override: `o_${ID}`,
    gate: 'ballot.close',
    rule: 'ballot.close.not-early',
    ballot: null,
    session: null,
  }
  const ask = (change: object) => (bundle: Forged) =>
    add(bundle, 'override.requested', plan.guide, { ...body, type: 'acknowledge', ...change }, { reason: SEAL })
  test.each([
    ['of a rule that nobody may set aside', {}],
    ['of a rule that does not exist', { rule: 'ballot.close.when-it-suits' }],
    ['of a rule of another step', { gate: 'ballot.open' }],
    ['by one person where two must sign', { gate: 'ballot.open', rule: 'ballot.open.time-to-vote' }],
    ['in a meeting that was not open', { ...SPARE, session: `s_${ID}` }],
  ])('%s is refused', (_name, change) => {
    expect(faults(forge(ask(change)))).toEqual(['rules.override'])
  })
  test('that the rule allows passes', () => {
    expect(faults(forge(ask(SPARE)))).toEqual([])
  })
})
const SPARE = { gate: 'ballot.open', rule: 'ballot.open.people-are-ready' }

describe('who acted', () => {
  test.each(['ballot.opened', 'ballot.cancelled', 'section.thawed', 'export.made'])('%s by nobody', (kind) => {
    expect(faults(forge((bundle) => add(bundle, kind, 'system', {})))).toContain('rules.not-allowed')
  })
  test('a member who guides', () => {
    const seq = seqOf(parsed(text), 'ballot.opened')
    const forged = forge((bundle) => edit(bundle, seq, (entry) => (entry.actor = plan.professionals[0])))
    expect(verifyBundle(nodeCrypto, forged, english).firstBad).toMatchObject({ seq, code: 'rules.not-allowed' })
  })
})

describe('what a gate rests on', () => {
  const opening = (change: (body: Forged) => void) => (bundle: Forged) =>
    edit(bundle, seqOf(bundle, 'ballot.opened'), ({ body }) => change(body))
  test('sections without words are counted again from the texts', () => {
    const empty = opening((body) => (body.given.empty = 1))
    expect(faults(forge(empty))).toContain('rules.given-empty')
  })
  test('recorded numbers that don’t fit the recorded checks', () => {
    const waiting = opening((body) => (body.given.waitingForHelp = 1))
    expect(faults(forge(waiting))).toEqual(['rules.broken', 'rules.differs'])
  })
  test('a rule that nobody knows', () => {
    const unknown = opening((body) => body.checks.push(held('ballot.open.moon-is-full', 'moons')))
    const report = verifyBundle(nodeCrypto, forge(unknown), english)
    expect(report.firstBad?.sentence).toContain('“ballot.open.moon-is-full”, which this program does not know')
  })
  test('a rule of a later version', () => {
    const later = opening((body) => (body.checks[0].version = 2))
    expect(verifyBundle(nodeCrypto, forge(later), english).firstBad?.sentence).toContain('by version 2 of the rule')
  })
  test('which sections of an agreed plan have words', () => {
    const claim = (bundle: Forged) =>
      edit(bundle, seqOf(bundle, 'plan.agreed'), ({ body }) => body.given.sections.pop())
    expect(faults(forge(claim))).toContain('rules.given-sections')
  })
  test('refusals name rules that exist', () => {
    const seq = seqOf(parsed(text), 'ballot.open.refused')
    const forged = forge((bundle) =>
      edit(bundle, seq, ({ body }) => {
        body.refusals[0].rule = 'ballot.open.no-such-rule'
      }),
    )
    expect(verifyBundle(nodeCrypto, forged, english).firstBad).toMatchObject({ seq, code: 'rules.unknown-rule' })
  })
})
