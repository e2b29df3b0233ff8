import { describe, expect, test } from 'vitest'
import { contactGiven } from '#domain/contacts/given.ts'
import { peopleToContact, type SaidOfReach } from '#domain/contacts/state.ts'
import type { Instant } from '#domain/ids.ts'
import { DAY, HOUR, later } from '#domain/time.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'

const NOTHING: SaidOfReach = { formats: [], helping: [], needs: [] }

test('finds whoever votes by phone or on paper, or reads in large print or by post', () => {
  const plan = new PurePlan()
  const [ray, jo, sue, bob] = [
    plan.join('citizen'),
    plan.join('citizen'),
    plan.join('professional'),
    plan.join('citizen'),
  ]
  const said: SaidOfReach = {
    formats: [
      { memberId: jo, format: 'post' },
      { memberId: jo, format: 'large-print' },
      { memberId: bob, format: 'audio' },
      { memberId: plan.guide, format: 'post' },
    ],
    helping: [{ member: ray, ways: ['beside', 'phone', 'paper'] }],
    needs: [{ memberId: sue, provision: 'large-print' }],
  }
  expect(peopleToContact(plan.state, said)).toEqual([
    { member: ray, ways: ['call', 'letter'] },
    { member: jo, ways: ['letter', 'large-print'] },
    { member: sue, ways: ['large-print'] },
  ])
  expect(peopleToContact(plan.state, NOTHING)).toEqual([])
})

test('whoever sits beside their helper needs neither', () => {
  const plan = new PurePlan()
  const ray = plan.join('citizen')
  expect(peopleToContact(plan.state, { ...NOTHING, helping: [{ member: ray, ways: ['beside'] }] })).toEqual([])
})

test('only a guide plans a call, of somebody with a vote, for a time to come; the log holds nothing of it', () => {
  const plan = new PurePlan()
  const ray = plan.join('citizen')
  const ask = (memberId: string, hours: number) => () =>
    plan.do(plan.guide, 'contact.plan', { memberId, plannedFor: later(plan.at, hours * HOUR) })
  const { size } = plan.state
  ask(ray, 1)()
  plan.do(plan.guide, 'contact.reach', { memberId: ray })
  expect(plan.state.size).toBe(size)
  expect(ask(ray, -1)).toThrow('This time is over.')
  expect(ask(plan.guide, 1)).toThrow()
})

describe('a deciding vote', () => {
  const PLANNED = 'ballot.open.contacts-planned'
  const TIME = 'ballot.open.time-after-contact'
  test.each<[string, { contactMissing?: boolean; contactTooLate?: boolean }, Record<string, unknown>, string[]]>([
    ['opens where everybody is reached', {}, {}, []],
    ['waits for a call that nobody planned', { contactMissing: true }, {}, [PLANNED]],
    ['gives time from the day of the call', { contactTooLate: true }, {}, [TIME]],
    ['that decides nothing waits for neither', { contactMissing: true, contactTooLate: true }, { kind: 'sensing' }, []],
  ])('%s', (_how, given, input, stopped) => {
    const { plan } = groupOfFive()
    Object.assign(plan, given)
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal(input))).toEqual(stopped)
  })

  test('says no more of itself than a yes', () => {
    const { plan } = groupOfFive()
    plan.open()
    const { given } = plan.entries.at(-1)!.body as { given: object }
    expect(given).not.toHaveProperty('contactMissing')
    expect(given).not.toHaveProperty('contactTooLate')
  })
})

describe('what its rules are told', () => {
  const { plan } = groupOfFive()
  const { at } = plan
  const one = (plannedIn: number | null, reachedIn: number | null = null) => [
    {
      plannedFor: plannedIn === null ? null : later(at, plannedIn),
      reachedAt: reachedIn === null ? null : later(at, reachedIn),
    },
  ]
  const week = later(at, 7 * DAY)
  const missing = { contactMissing: 1 }
  const late = { contactTooLate: 1 }

  test.each<[string, ReturnType<typeof one>, Instant, object]>([
    ['nobody has to be called', [], week, {}],
    ['nothing is planned', one(null), week, missing],
    ['reached now', one(0, 0), week, {}],
    ['reached a week ago', one(0, -7 * DAY), week, {}],
    ['reached longer ago, for something else', one(0, -7 * DAY - 1), week, missing],
    ['planned for later, and the vote waits', one(DAY), later(at, 8 * DAY), {}],
    ['planned for later, and the vote does not wait', one(DAY), later(at, 8 * DAY - 1), late],
    ['planned for now', one(0), later(at, 7 * DAY - 1), {}],
    ['reached sooner than planned', one(3 * DAY, -HOUR), week, {}],
  ])('%s', (_how, needed, closesAt, given) => {
    expect(contactGiven(plan.state, needed, { at, closesAt })).toEqual(given)
  })

  test('a slip of the pen leaves nobody less time than others', () => {
    expect(contactGiven(plan.state, one(DAY), { at, closesAt: later(at, 2 * DAY), correction: true })).toEqual({})
  })
})
