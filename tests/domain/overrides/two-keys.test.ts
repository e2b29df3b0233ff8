import { describe, expect, test } from 'vitest'
import type { OverrideId } from '#domain/ids.ts'
import { rulesInQuestion } from '#domain/overrides/state.ts'
import { DAY, HOUR, later, MINUTE } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const RULE = 'ballot.open.time-to-vote'
const REASON = 'The bus timetable changes on Monday, so it cannot wait.'
const ask = (plan: ReturnType<typeof groupOfFive>['plan'], input = {}) =>
  plan.do(plan.guide, 'override.request', { gate: 'ballot.open', ruleId: RULE, reason: REASON, ...input }).result!
    .overrideId as OverrideId
const inAnHour = (plan: ReturnType<typeof groupOfFive>['plan']) => plan.proposal({ closesAt: later(plan.at, HOUR) })

describe('an override by two keys', () => {
  test('lets the step pass once, and is named in its entry', () => {
    const { plan, citizens } = groupOfFive()
    expect(plan.refusals(plan.guide, 'ballot.open', inAnHour(plan))).toEqual([RULE])
    const id = plan.override('ballot.open', RULE, citizens[0])
    expect(plan.refusals(plan.guide, 'ballot.open', inAnHour(plan))).toEqual([])
    const { checks } = plan.entries.at(-1)!.body as unknown as { checks: unknown[] }
    expect(checks).toContainEqual(expect.objectContaining({ rule: RULE, outcome: 'overridden', override: String(id) }))
    plan.texts.set('money', 'Words.')
    expect(
      plan.refusals(plan.guide, 'ballot.open', { ...inAnHour(plan), subject: { kind: 'section', section: 'money' } }),
    ).toEqual([RULE])
  })

  test('may be asked for by the number of the rule too', () => {
    const { plan } = groupOfFive()
    const id = ask(plan, { ruleId: 'LPF-35' })
    expect(plan.state.overrides.get(id)!.rule).toBe(RULE)
  })

  test.each([
    ['a reason of nineteen characters', { reason: 'x'.repeat(19) }, /20 characters/],
    ['a rule that holds always', { gate: 'ballot.close', ruleId: 'ballot.close.not-early' }, /holds always/],
    ['a rule that does not exist', { ruleId: 'ballot.open.nothing' }, /no such fairness rule/],
    ['a rule of another step', { gate: 'plan.agree' }, /no such fairness rule/],
  ])('is not asked for with %s', (_case, input, words) => {
    const { plan } = groupOfFive()
    expect(() => ask(plan, input)).toThrow(words)
  })

  test('is not signed by a professional, nor by the guide', () => {
    const { plan, professionals } = groupOfFive()
    const overrideId = ask(plan)
    expect(() => plan.do(professionals[0], 'override.countersign', { overrideId })).toThrow(/Only a citizen/)
    expect(() => plan.do(plan.guide, 'override.countersign', { overrideId })).toThrow(/not allowed/)
  })

  test('is not signed by the same citizen twice running', () => {
    const { plan, citizens } = groupOfFive()
    plan.override('ballot.open', RULE, citizens[0])
    const overrideId = ask(plan)
    expect(() => plan.do(citizens[0], 'override.countersign', { overrideId })).toThrow(/signed the last one/)
    plan.do(citizens[1], 'override.countersign', { overrideId })
    const third = ask(plan)
    plan.do(citizens[0], 'override.countersign', { overrideId: third })
    expect(plan.state.overrides.get(third)!.state).toBe('granted')
  })

  test('ends with one refusal, and nobody is named', () => {
    const { plan, citizens } = groupOfFive()
    const overrideId = ask(plan)
    plan.do(citizens[1], 'override.refuse', { overrideId })
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'override.refused', actor: 'system' })
    expect(JSON.stringify(plan.entries.at(-1))).not.toContain(citizens[1])
    expect(() => plan.do(citizens[0], 'override.countersign', { overrideId })).toThrow(/closed/)
    expect(plan.refusals(plan.guide, 'ballot.open', inAnHour(plan))).toEqual([RULE])
  })

  test.each([
    ['one millisecond before 48 hours', 48 * HOUR - 1, true],
    ['after 48 hours', 48 * HOUR, false],
  ])('can be signed %s: %s', (_case, wait, possible) => {
    const { plan, citizens } = groupOfFive()
    const overrideId = ask(plan)
    plan.wait(wait)
    const sign = () => plan.do(citizens[0], 'override.countersign', { overrideId })
    if (possible) expect(sign).not.toThrow()
    else expect(sign).toThrow(/closed/)
  })

  test('serves for seven days outside a session, and ends with the session inside one', () => {
    const { plan, citizens, everybody } = groupOfFive()
    plan.override('ballot.open', RULE, citizens[0])
    plan.wait(7 * DAY)
    expect(plan.refusals(plan.guide, 'ballot.open', inAnHour(plan))).toEqual([RULE])

    const { sessionId } = plan.do(plan.guide, 'session.schedule', {
      kind: 'live',
      title: 'T',
      startsAt: plan.at,
      minutes: 60,
    }).result!
    plan.do(plan.guide, 'session.open', { sessionId })
    // Outside the room nobody is asked.
    expect(() => ask(plan)).toThrow(/no citizen here/)
    for (const member of everybody.slice(1)) plan.do(member, 'attendance.join', { sessionId })
    plan.override('ballot.open', RULE, citizens[1])
    plan.wait(MINUTE)
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(plan.refusals(plan.guide, 'ballot.open', inAnHour(plan))).toEqual([RULE])
  })

  test('puts the rule on the agenda when it was used more than twice', () => {
    const { plan, citizens } = groupOfFive()
    const keys = ['why', 'money', 'actions'] as const
    for (const [i, section] of keys.entries()) {
      expect(rulesInQuestion(plan.state)).toEqual([])
      plan.texts.set(section, 'Words.')
      plan.override('ballot.open', RULE, citizens[i % 2]!)
      plan.do(plan.guide, 'ballot.open', { ...inAnHour(plan), subject: { kind: 'section', section } })
    }
    expect(rulesInQuestion(plan.state)).toEqual([RULE])
  })
})
