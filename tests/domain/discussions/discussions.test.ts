import { describe, expect, test } from 'vitest'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { DAY } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

const TALKED = 'ballot.open.talked-again'
const DUE = 'plan.agree.no-discussion-is-due'

/** A vote on one part, or on the plan, that everybody agrees to. */
function voteOn(plan: PurePlan, everybody: readonly MemberId[], input: Record<string, unknown> = {}): BallotId {
  const ballotId = plan.open(input)
  for (const member of everybody) plan.do(member, 'ballot.cast', { ballotId, choice: 'consent' })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  return ballotId
}
function meet(plan: PurePlan) {
  const what = { kind: 'live', title: 'T', startsAt: plan.at, minutes: 60 }
  const { sessionId } = plan.do(plan.guide, 'session.schedule', what).result!
  plan.do(plan.guide, 'session.open', { sessionId })
  plan.do(plan.guide, 'session.close', { sessionId })
}
function decided(input: Record<string, unknown> = {}) {
  const group = groupOfFive()
  const ballotId = voteOn(group.plan, group.everybody, input)
  const stopped = (more: Record<string, unknown> = {}) =>
    group.plan.refusals(group.plan.guide, 'ballot.open', group.plan.proposal({ ...input, ...more }))
  const stateOf = () => group.plan.state.sections.get('why')!.state
  return { ...group, ballotId, stopped, stateOf }
}
const isSound = (plan: PurePlan) => {
  const findings = createFindings(english)
  walk(plan.entries.map(encodeEntry), new Set(), findings)
  return findings.checks.filter(({ status }) => status === 'failed')
}

describe('one second discussion (LPF-38)', () => {
  test.each([
    ['a citizen', 0],
    ['a professional', 1],
  ])('%s calls it, and what was agreed is open to another vote once people have met', (_who, side) => {
    const { plan, citizens, professionals, everybody, ballotId, stopped, stateOf } = decided()
    expect(stateOf()).toBe('agreed')
    plan.do([citizens[0], professionals[0]!][side]!, 'discussion.call', { ballotId })
    expect(stateOf()).toBe('frozen')
    expect(stopped()).toEqual([TALKED])
    meet(plan)
    voteOn(plan, everybody)
    expect(stateOf()).toBe('agreed')
    expect(plan.state.discussions.get(ballotId)?.state).toBe('over')
    expect(isSound(plan)).toEqual([])
  })

  test('a meeting that ended before counts for nothing', () => {
    const { plan, citizens, ballotId, stopped } = decided()
    meet(plan)
    plan.do(citizens[0], 'discussion.call', { ballotId })
    expect(stopped()).toEqual([TALKED])
  })

  test('once for each matter, whoever asks', () => {
    const { plan, citizens, everybody, ballotId } = decided()
    plan.do(citizens[0], 'discussion.call', { ballotId })
    expect(() => plan.do(citizens[1], 'discussion.call', { ballotId })).toThrow()
    meet(plan)
    const again = voteOn(plan, everybody)
    expect(() => plan.do(citizens[1], 'discussion.call', { ballotId: again })).toThrow(/once for each matter/)
  })

  test('whoever asked may take it back, and nobody else; then another may ask, and they may not', () => {
    const { plan, citizens, ballotId, stateOf } = decided()
    plan.do(citizens[0], 'discussion.call', { ballotId })
    expect(() => plan.do(citizens[1], 'discussion.take-back', { ballotId })).toThrow()
    plan.do(citizens[0], 'discussion.take-back', { ballotId })
    expect(stateOf()).toBe('agreed')
    expect(() => plan.do(citizens[0], 'discussion.call', { ballotId })).toThrow()
    plan.do(citizens[1], 'discussion.call', { ballotId })
    expect(stateOf()).toBe('frozen')
    expect(isSound(plan)).toEqual([])
  })

  test('there is no way back once somebody changes the words or votes again', () => {
    const { plan, citizens, ballotId } = decided()
    plan.do(citizens[0], 'discussion.call', { ballotId })
    plan.do(plan.guide, 'section.thaw', { section: 'why' })
    expect(() => plan.do(citizens[0], 'discussion.take-back', { ballotId })).toThrow(/any more/)
  })

  test('a second vote that fails leaves nothing agreed', () => {
    const { plan, everybody, citizens, ballotId, stateOf } = decided()
    plan.do(citizens[0], 'discussion.call', { ballotId })
    meet(plan)
    const again = plan.open()
    for (const member of everybody) plan.do(member, 'ballot.cast', { ballotId: again, choice: 'objection' })
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'ballot.close', { ballotId: again })
    expect(stateOf()).toBe('frozen')
    expect(plan.state.discussions.get(ballotId)?.state).toBe('over')
  })

  test('the plan waits for it, and the talk can be left out only with two keys', () => {
    const { plan, citizens, everybody, ballotId, stopped } = decided({ subject: { kind: 'plan' } })
    plan.do(citizens[0], 'discussion.call', { ballotId })
    expect(plan.refusals(plan.guide, 'plan.agree')).toContain(DUE)
    expect(stopped()).toEqual([TALKED])
    plan.override('ballot.open', TALKED, citizens[1])
    voteOn(plan, everybody, { subject: { kind: 'plan' } })
    expect(plan.refusals(plan.guide, 'plan.agree')).toEqual([])
    expect(isSound(plan)).toEqual([])
  })

  test('not after a vote that agreed nothing, and not once the plan is agreed', () => {
    const { plan, everybody, ballotId, citizens } = decided({ subject: { kind: 'plan' } })
    const mood = voteOn(plan, everybody, { kind: 'sensing' })
    expect(() => plan.do(citizens[0], 'discussion.call', { ballotId: mood })).toThrow()
    plan.wait(6 * DAY)
    plan.do(plan.guide, 'plan.agree')
    expect(() => plan.do(citizens[0], 'discussion.call', { ballotId })).toThrow()
  })
})
