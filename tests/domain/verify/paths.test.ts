import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BallotId } from '#domain/ids.ts'
import { DAY, HOUR, later, MINUTE, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { execute } from '#server/execute.ts'
import { bundleOf, type FinishedPlan } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { commandId, createWorld, fivePeople, type World } from '#tests/support/world.ts'
import { edit, type Forged, faults, operatorOf, seqOf, signAgain } from './forge.ts'

/** Ways through a plan that not every plan takes; each gives a sound record, and a forged one that is found out. */
let world: World
let plan: Awaited<ReturnType<typeof fivePeople>>
beforeEach(async () => {
  world = await createWorld()
  plan = await fivePeople(world.deps)
})
afterEach(() => world.close())

const reportOf = async () => verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
const sound = async () => {
  const { ok, checks } = await reportOf()
  expect(checks.filter(({ status }) => status === 'failed')).toEqual([])
  expect(ok).toBe(true)
}
const forged = async (change: (bundle: Forged) => void) => {
  const operator = await operatorOf({ ...plan, world } as unknown as FinishedPlan)
  return faults(signAgain(await bundleOf({ world, planId: plan.planId }), operator, change))
}
const bySystem = (type: 'ballot.close' | 'ballot.notice', ballotId: BallotId) =>
  execute(world.deps, { by: 'system', planId: plan.planId }, { commandId: commandId(), command: { type, ballotId } })
const cast = async (ballotId: BallotId, members: typeof plan.everybody, choice = 'consent') => {
  for (const member of members) await plan.done(member, 'ballot.cast', { ballotId, choice })
}

describe('too few voters', () => {
  test('a vote stays open once, then does not count', async () => {
    const ballotId = await plan.open()
    await cast(ballotId, [plan.citizens[0]])
    world.wait(7 * DAY)
    await bySystem('ballot.close', ballotId)
    await sound()
    world.wait(7 * DAY)
    await bySystem('ballot.close', ballotId)
    await sound()
    const { checks } = await reportOf()
    expect(checks.some(({ sentence }) => sentence.endsWith('the same result, “no-quorum”.'))).toBe(true)

    const extension = (change: (entry: Forged) => void) => (bundle: Forged) =>
      edit(bundle, seqOf(bundle, 'ballot.extended'), change)
    expect(await forged(extension(({ body }) => (body.closesAt = later(body.closesAt, HOUR))))).toContain(
      'rules.timing',
    )
    expect(await forged(extension(({ body }) => body.checks.pop()))).toEqual(['rules.differs'])
    const enough = extension(({ body }) => (body.checks.at(-1).measured.num = 3))
    expect(await forged(enough)).toEqual(['rules.differs'])
    // At once, so that the citizens' quorum would not be asked for any more.
    const opened = (bundle: Forged) => JSON.parse(bundle.entries[seqOf(bundle, 'ballot.opened')]).at
    const atOnce = (bundle: Forged) => {
      const last = seqOf(bundle, 'ballot.extended')
      for (let i = seqOf(bundle, 'ballot.opened'); i <= last; i++)
        edit(bundle, i, (entry) => (entry.at = opened(bundle)))
    }
    expect(await forged(atOnce)).toContain('rules.broken')
  })
  test('the first time it may not be closed, whatever the record says', async () => {
    const ballotId = await plan.open()
    await cast(ballotId, plan.everybody)
    world.wait(7 * DAY)
    await bySystem('ballot.close', ballotId)
    const closed = (bundle: Forged) =>
      edit(bundle, seqOf(bundle, 'ballot.closed'), ({ body }) => {
        body.given.voters = { citizen: 0, professional: 2 }
        body.given.papers = 2
        body.outcome = 'no-quorum'
      })
    expect(await forged(closed)).toContain('rules.broken')
  })
})

describe('everybody has voted', () => {
  test('a vote that was to close then closes ten minutes after its notice', async () => {
    const ballotId = await plan.open({ closesWhenAll: true })
    await cast(ballotId, plan.everybody)
    await bySystem('ballot.notice', ballotId)
    world.wait(10 * MINUTE)
    await bySystem('ballot.close', ballotId)
    await sound()
    const sooner = (bundle: Forged) => {
      const seq = seqOf(bundle, 'ballot.noticed')
      edit(bundle, seq, (entry) => (entry.body.closesAt = entry.at))
    }
    expect(await forged(sooner)).toEqual(['rules.timing'])
  })
  test('whoever left is not waited for, but nobody else is left out', async () => {
    const ballotId = await plan.open({ closesWhenAll: true })
    await cast(ballotId, [...plan.citizens, plan.professionals[0]])
    await plan.done(plan.professionals[1], 'member.leave', { words: 'unname' })
    await bySystem('ballot.notice', ballotId)
    world.wait(10 * MINUTE)
    await bySystem('ballot.close', ballotId)
    await sound()
    // A log without the leaving: then somebody was not waited for.
    const stayed = (bundle: Forged) => {
      const seq = seqOf(bundle, 'member.left')
      edit(bundle, seq, (entry) => {
        Object.assign(entry, { kind: 'readiness.asked', actor: plan.guide, body: { section: 'money' } })
      })
    }
    expect(await forged(stayed)).toEqual(['turnout.numbers'])
  })
})

test('a vote called off by two people leaves its text as it was', async () => {
  const ballotId = await plan.open()
  await cast(ballotId, [plan.citizens[0]])
  const about = { gate: 'ballot.cancel', ruleId: 'ballot.cancel.two-keys', ballotId }
  const { overrideId } = await plan.done(plan.guide, 'override.request', {
    ...about,
    reason: 'A page of it is missing.',
  })
  await plan.done(plan.citizens[1], 'override.countersign', { overrideId })
  await plan.done(plan.guide, 'ballot.cancel', { ballotId, reason: 'We start again on Monday.' })
  await sound()
  const withoutKeys = (bundle: Forged) =>
    edit(bundle, seqOf(bundle, 'ballot.cancelled'), ({ body }) => {
      body.checks = []
    })
  expect(await forged(withoutKeys)).toEqual(['rules.differs'])
})

test('a meeting with turns, questions and a quick vote', async () => {
  const { done, guide, citizens, everybody } = plan
  const startsAt = toInstant(world.deps.now())
  const { sessionId } = await done(guide, 'session.schedule', { kind: 'live', title: 'First', startsAt, minutes: 90 })
  await done(guide, 'session.open', { sessionId })
  for (const member of everybody) await done(member, 'attendance.join', { sessionId })
  await done(citizens[0], 'queue.join', { sessionId })
  await done(guide, 'turn.grant', { sessionId })
  await done(citizens[0], 'turn.end', { sessionId })
  const { explainId } = await done(citizens[1], 'explain.ask', { section: 'why', text: 'What is a tank?' })
  await done(citizens[0], 'explain.answer', { explainId, text: 'Oxygen.' })
  await done(citizens[1], 'explain.settle', { explainId })
  const subject = { kind: 'question', text: 'Shall we move on?' }
  const closesAt = toInstant(world.deps.now() + 5 * MINUTE)
  const quick = await plan.open({ subject, kind: 'procedural', method: 'majority', closesAt, closesWhenAll: true })
  await cast(quick, everybody, 'yes')
  await done(guide, 'ballot.close', { ballotId: quick })
  await done(guide, 'session.close', { sessionId })
  await done(guide, 'member.reissue', { memberId: citizens[2] })
  await sound()
  const other = (bundle: Forged) => {
    const [digest] = Object.keys(bundle.definitions)
    bundle.definitions[digest!] = bundle.definitions[digest!].replace('move on', 'go home')
  }
  expect(await forged(other)).toContain('documents.question')
})

test('small groups by lot, and somebody who moved', async () => {
  const { done, guide, everybody, citizens } = plan
  const startsAt = toInstant(world.deps.now())
  const { sessionId } = await done(guide, 'session.schedule', { kind: 'live', title: 'First', startsAt, minutes: 90 })
  await done(guide, 'session.open', { sessionId })
  for (const member of everybody) await done(member, 'attendance.join', { sessionId })
  await done(guide, 'groups.make', { how: 'groups', size: 2 })
  await done(guide, 'groups.make', { how: 'groups', size: 2, kept: true })
  await done(citizens[0], 'groups.note', { text: 'The bus.' })
  await done(guide, 'session.close', { sessionId })
  await sound()
  const made = (change: (body: Forged) => void) => (bundle: Forged) =>
    edit(bundle, seqOf(bundle, 'groups.made'), ({ body }) => change(body))
  expect(await forged(made((body) => body.groups[0].reverse()))).toEqual(['counts.groups'])
  expect(await forged(made((body) => (body.seed = `sha256:${'0'.repeat(64)}`)))).toEqual(['counts.groups'])
  expect(await forged(made((body) => body.groups[0].pop()))).toContain('transitions.illegal')
  const [lone] = plan.professionals
  const move = (bundle: Forged) =>
    edit(bundle, seqOf(bundle, 'groups.noted'), (entry) => {
      Object.assign(entry, { kind: 'groups.moved', actor: lone, seals: {} })
      entry.body = { session: sessionId, member: lone, to: 0, checks: [] }
    })
  expect(await forged(move), 'by somebody who may not').toContain('rules.not-allowed')
})

test('a plan agreed as a whole, opened again, and agreed again', async () => {
  const { done, guide, citizens, everybody, write } = plan
  const agree = async () => {
    const ballotId = await plan.open({ subject: { kind: 'plan' } })
    await cast(ballotId, everybody)
    world.wait(7 * DAY)
    await done(guide, 'ballot.close', { ballotId })
    for (const member of everybody) await done(member, 'dissent.decline', { ballotId })
    await done(guide, 'plan.agree')
  }
  await agree()
  await sound()
  const about = { gate: 'section.thaw', ruleId: 'section.thaw.agreed-needs-two-keys' }
  const { overrideId } = await done(guide, 'override.request', { ...about, reason: 'Something new has come up here.' })
  await done(citizens[1], 'override.countersign', { overrideId })
  await done(guide, 'section.thaw', { section: 'money' })
  await sound()
  await write(citizens[0], 'money', 'It costs £92,000 a year.')
  await sound()
  await agree()
  await sound()
  const acronyms = (bundle: Forged) =>
    edit(bundle, seqOf(bundle, 'ballot.opened'), ({ body }) => (body.given.undefinedAcronyms = 3))
  expect(await forged(acronyms)).toContain('rules.given-acronyms')
  const lower = (bundle: Forged) =>
    edit(bundle, seqOf(bundle, 'ballot.opened'), ({ body }) => (body.sections.length = 13))
  expect(await forged(lower)).toContain('agreed.sections')
})
