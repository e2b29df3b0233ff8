import { describe, expect, test } from 'vitest'
import { accessOf, isLate, isMissing, type Need } from '#domain/access/in-place.ts'
import type { Instant, SessionId } from '#domain/ids.ts'
import type { Session } from '#domain/sessions/state.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const STARTS = '2026-06-01T10:00:00.000Z' as Instant
const meeting = (minutes: number) => ({ startsAt: STARTS, minutes }) as Session
const need = (some: Partial<Need>): Need => ({
  ...{ memberId: 'm_1' as Need['memberId'], provision: 'level-access', state: null, people: 1, bookedAt: null },
  ...{ answer: null, ...some },
})

describe('what people need is in place (LPF-06)', () => {
  test.each<[string, Partial<Need>, boolean]>([
    ['nothing was done about it', {}, true],
    ['it was only asked for', { state: 'asked' }, true],
    ['it is arranged, and the person says nothing', { state: 'arranged' }, false],
    ['it is confirmed', { state: 'confirmed' }, false],
    ['it is confirmed, and the person says that it is not right', { state: 'confirmed', answer: 'not-right' }, true],
    ['the person says that it is right, and nobody arranged it', { answer: 'right' }, true],
    ['the person goes on without it', { answer: 'waived' }, false],
  ])('%s', (_how, some, missing) => {
    expect(isMissing(need(some))).toBe(missing)
  })

  test('is said as yes or no, however many people lack something', () => {
    expect(accessOf([need({}), need({}), need({ provision: 'breaks' })], meeting(90)).missing).toBe(1)
    expect(accessOf([], meeting(90))).toEqual({ missing: 0, lateInterpreter: 0 })
  })
})

describe('interpreters are booked in time (LPF-07)', () => {
  const booked = (before: number, people: number) =>
    need({ provision: 'bsl-interpreter', state: 'arranged', bookedAt: later(STARTS, -before), people })

  test.each<[string, number, boolean]>([
    ['a minute under 30 days', 30 * DAY - MINUTE, true],
    ['30 days', 30 * DAY, false],
    ['a minute over', 30 * DAY + MINUTE, false],
  ])('%s before', (_how, before, late) => expect(isLate(booked(before, 2), meeting(90))).toBe(late))

  test.each<[number, number, boolean]>([
    [44, 1, false],
    [45, 1, false],
    [46, 1, true],
    [46, 2, false],
  ])('%i minutes with %i of them', (minutes, people, late) =>
    expect(isLate(booked(40 * DAY, people), meeting(minutes))).toBe(late),
  )

  test('is asked of nothing else, and not of what the person goes on without', () => {
    expect(isLate(need({ provision: 'transport', bookedAt: STARTS }), meeting(90))).toBe(false)
    expect(isLate({ ...booked(DAY, 1), answer: 'waived' }, meeting(90))).toBe(false)
  })
})

describe('a meeting', () => {
  function planned(kind: 'live' | 'async') {
    const { plan } = groupOfFive()
    const when = { startsAt: plan.at, minutes: 60 }
    const { result } = plan.do(plan.guide, 'session.schedule', { kind, title: 'Options', ...when })
    return { plan, sessionId: result!.sessionId as SessionId }
  }

  test.each<[string, 'live' | 'async', 0 | 1, 0 | 1, string[]]>([
    ['where all is there', 'live', 0, 0, []],
    ['where something is missing', 'live', 1, 0, ['session.open.access-in-place']],
    ['where an interpreter is late', 'live', 0, 1, ['session.open.interpreter-booked']],
    ['in people’s own time', 'async', 1, 1, []],
  ])('%s', (_how, kind, missing, lateInterpreter, stopped) => {
    const { plan, sessionId } = planned(kind)
    plan.access = { missing, lateInterpreter }
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual(stopped)
  })

  test('is never opened over somebody’s head: no reason and no signature set access aside', () => {
    const { plan, sessionId } = planned('live')
    plan.access = { missing: 1, lateInterpreter: 0 }
    const ask = {
      gate: 'session.open',
      ruleId: 'session.open.access-in-place',
      reason: 'We have to start on time now.',
    }
    expect(() => plan.do(plan.guide, 'override.request', ask)).toThrow()
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual(['session.open.access-in-place'])
  })

  test('says the same of itself whether nobody needs anything or all is in place', () => {
    const { plan, sessionId } = planned('live')
    plan.do(plan.guide, 'session.open', { sessionId })
    expect(plan.entries.at(-1)?.body).toMatchObject({ given: { access: { missing: 0, lateInterpreter: 0 } } })
  })
})

describe('a vote', () => {
  const IN_PLACE = 'ballot.open.access-in-place'

  test.each<[string, boolean, Record<string, unknown>, string[]]>([
    ['where all is there', false, {}, []],
    ['where something is missing', true, {}, [IN_PLACE]],
    ['that decides nothing', true, { kind: 'sensing' }, []],
  ])('%s', (_how, missing, input, stopped) => {
    const { plan } = groupOfFive()
    plan.accessToVoteMissing = missing
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal(input))).toEqual(stopped)
  })

  test('of whichever kind waits for it, a change to how the group works as well', () => {
    const { plan, citizens } = groupOfFive()
    plan.accessToVoteMissing = true
    const change = { kind: 'method', to: 'gradients8' }
    expect(plan.refusals(citizens[0], 'charter.propose', { change })).toEqual([IN_PLACE])
  })

  test('is never opened over somebody’s head', () => {
    const { plan } = groupOfFive()
    const ask = { gate: 'ballot.open', ruleId: IN_PLACE, reason: 'We have to decide before the summer.' }
    expect(() => plan.do(plan.guide, 'override.request', ask)).toThrow()
  })

  test('says the same of itself whether nobody needs anything or all is in place', () => {
    const { plan } = groupOfFive()
    plan.open()
    const { given, checks } = plan.entries.at(-1)!.body as { given: object; checks: { rule: string }[] }
    expect(given).not.toHaveProperty('accessMissing')
    expect(checks.find(({ rule }) => rule === IN_PLACE)).toMatchObject({ measured: { num: 0 }, outcome: 'held' })
  })
})
