import { describe, expect, test } from 'vitest'
import { boxClosesAt, workingDaysBetween } from '#domain/helping/post.ts'
import type { Instant, MemberId } from '#domain/ids.ts'
import { DAY, HOUR, later, MINUTE } from '#domain/time.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'

type Asked = Record<string, unknown>

/** Ray, who is helped, and Jo, who helps: she has said that nobody with an interest pays her. */
function helpedGroup(agreed: Asked = {}, paid: boolean | null = false) {
  const { plan, citizens, professionals } = groupOfFive()
  const [ray, jo] = citizens
  plan.do(ray, 'helper.agree', { helperId: jo, ways: ['beside', 'phone'], ...agreed })
  if (paid !== null) plan.do(jo, 'helper.declare', { memberId: ray, paid })
  const ballotId = plan.open()
  const enter = (input: Asked = {}, by: MemberId = jo) =>
    plan.refusals(by, 'ballot.assist', {
      ...{ ballotId, memberId: ray, way: 'phone', choice: 'consent', confirmed: 'said', ...input },
    })
  return { plan, ray, jo, citizens, professionals, ballotId, enter }
}
const paperOf = (plan: PurePlan, ballotId: string, who: MemberId) => plan.boxes.get(ballotId as never)!.get(who)

describe('a member who agreed to help', () => {
  test('is helped on their own seat: the helper’s entry and their own are one paper, the later counts', () => {
    const { plan, ray, jo, ballotId, enter } = helpedGroup()
    const size = plan.entries.length
    expect(enter()).toEqual([])
    expect(paperOf(plan, ballotId, ray)).toMatchObject({ choice: 'consent', rev: 1 })
    expect(paperOf(plan, ballotId, jo)).toBeUndefined()
    plan.do(ray, 'ballot.cast', { ballotId, choice: 'concern' })
    expect(paperOf(plan, ballotId, ray)).toMatchObject({ choice: 'concern', rev: 2 })
    // Nothing tells that anybody was helped.
    expect(plan.entries.length).toBe(size)
  })

  test('can object through their helper, without a name', () => {
    const { plan, enter } = helpedGroup()
    const size = plan.entries.length
    enter({ choice: 'objection', objection: 'The bus does not go there.' })
    expect(plan.entries.slice(size)).toMatchObject([
      { kind: 'objection.raised', actor: 'system', body: { anonymous: true } },
    ])
  })

  test('is helped by nobody else, in no other way, and no more once they took it back', () => {
    const { plan, ray, jo, citizens, enter } = helpedGroup()
    expect(enter({}, citizens[2])).toEqual(['ballot.cast.helper-agreed'])
    expect(enter({ way: 'paper' })).toEqual(['ballot.cast.helper-agreed'])
    plan.helpings = plan.helpings.filter(({ helper }) => helper !== jo)
    plan.do(ray, 'helper.agree', { helperId: citizens[2], ways: ['phone'] })
    expect(enter()).toEqual(['ballot.cast.helper-agreed'])
  })

  test('has nothing told of them to somebody without their yes', () => {
    const { plan, citizens, enter, ballotId } = helpedGroup()
    const late = plan.join('citizen', { role: false })
    expect(enter({ memberId: late }, citizens[2])).toEqual(['ballot.cast.helper-agreed'])
    expect(() => plan.do(citizens[2], 'helper.end', { memberId: citizens[0], helperId: citizens[1] })).toThrow(
      /no such/,
    )
    expect(ballotId).toBeTruthy()
  })

  test('says so for themselves; a guide may record it, and never a waiver; others may not', () => {
    const { plan, ray, jo, citizens } = helpedGroup()
    const agree = (who: MemberId, input: Asked) => () =>
      plan.do(who, 'helper.agree', { helperId: citizens[2], ways: ['phone'], memberId: ray, ...input })
    expect(agree(plan.guide, {})).not.toThrow()
    expect(agree(plan.guide, { waives: ['read-back'] })).toThrow(/Only the voter/)
    expect(agree(jo, {})).toThrow(/Only you/)
    expect(() => plan.do(ray, 'helper.agree', { helperId: ray, ways: ['phone'] })).toThrow(/their own helper/)
    expect(() => plan.do(plan.guide, 'helper.agree', { helperId: jo, ways: ['phone'] })).toThrow(/no vote/)
  })

  test.each(['ray', 'jo', 'guide'] as const)('ends it: %s can', (who) => {
    const { plan, ray, jo, citizens } = helpedGroup()
    plan.do(plan.guide, 'helper.agree', { helperId: jo, ways: ['phone'], memberId: ray })
    const by = { ray, jo, guide: plan.guide }[who]
    expect(() => plan.do(by, 'helper.end', { memberId: ray, helperId: jo })).not.toThrow()
    expect(() => plan.do(citizens[2], 'helper.end', { memberId: ray, helperId: jo })).toThrow(/no such/)
  })

  test('hides from the guide what they said themselves', () => {
    const { plan, ray, jo } = helpedGroup()
    expect(() => plan.do(plan.guide, 'helper.end', { memberId: ray, helperId: jo })).toThrow(/no such/)
  })
})

describe('helped votes are safe (LPF-39)', () => {
  const interest = 'ballot.cast.helper-without-interest'
  test.each<[string, boolean | null, string[], string[]]>([
    ['who said that nobody pays them may help', false, [], []],
    ['who has not said may not yet', null, [], [interest]],
    ['whom somebody with an interest pays may not', true, [], [interest]],
    ['… unless the voter chose it', true, ['interest'], []],
  ])('%s', (_case, paid, waives, expected) => {
    expect(helpedGroup({ waives }, paid).enter()).toEqual(expected)
  })

  test('a professional may not, whatever they say', () => {
    const { plan, ray, professionals, enter } = helpedGroup()
    plan.do(ray, 'helper.agree', { helperId: professionals[0], ways: ['phone'] })
    plan.do(professionals[0], 'helper.declare', { memberId: ray, paid: false })
    expect(enter({}, professionals[0])).toEqual([interest])
  })

  test.each<[string, string | undefined, string[], string[]]>([
    ['nobody read it back: stops', undefined, [], ['ballot.cast.read-back']],
    ['said yes aloud', 'said', [], []],
    ['pressed yes', 'pressed', [], []],
    ['the voter needs no reading back', undefined, ['read-back'], []],
  ])('%s', (_case, confirmed, waives, expected) => {
    expect(helpedGroup({ waives }).enter({ confirmed })).toEqual(expected)
  })
})

describe('people without a screen count equally (LPF-45)', () => {
  const at = (text: string) => `${text}.000Z` as Instant
  test.each<[string, string, number]>([
    ['2026-03-02T09:00:00', '2026-03-02T23:59:59', 0],
    ['2026-03-02T23:59:59', '2026-03-03T00:00:00', 1],
    ['2026-03-02T09:00:00', '2026-03-03T23:59:59', 1],
    ['2026-03-02T09:00:00', '2026-03-04T00:00:00', 2],
    ['2026-03-06T17:00:00', '2026-03-09T23:59:59', 1],
    ['2026-03-06T17:00:00', '2026-03-10T00:00:00', 2],
    ['2026-03-07T12:00:00', '2026-03-08T12:00:00', 0],
  ])('from %s to %s there are %i working days', (from, to, days) => {
    expect(workingDaysBetween(at(from), at(to))).toBe(days)
  })

  const entered = 'ballot.cast.entered-in-time'
  test.each<[string, number, string[], string[]]>([
    ['on the same day', 5 * HOUR, [], []],
    ['at the end of the next working day', 39 * HOUR - 1, [], []],
    ['a moment later', 39 * HOUR, [], [entered]],
    ['a moment later, where the voter minds nothing', 39 * HOUR, ['late'], []],
  ])('an answer by phone is entered %s', (_case, after, waives, expected) => {
    const { plan, enter } = helpedGroup({ waives })
    // The plan begins on a Monday at nine.
    expect(plan.at.slice(11, 13)).toBe('09')
    const givenAt = plan.at
    plan.wait(after)
    expect(enter({ givenAt })).toEqual(expected)
  })

  test('side by side, nothing waits', () => {
    const { plan, enter } = helpedGroup()
    const givenAt = plan.at
    plan.wait(4 * DAY)
    expect(enter({ way: 'beside', givenAt })).toEqual([])
  })

  const byPost = { ways: ['paper', 'phone'] }
  test('a vote waits three days for letters where somebody votes by post, and says so from its start', () => {
    const { plan, ballotId } = helpedGroup(byPost)
    expect(plan.definitions.get(ballotId)).toMatchObject({ postDays: 3 })
    const ballot = plan.state.ballots.get(ballotId)!
    expect(boxClosesAt(ballot)).toBe(later(ballot.closesAt, 3 * DAY))
    expect(helpedGroup().plan.definitions.values().next().value).not.toHaveProperty('postDays')
  })

  test.each<[string, number, number, string[]]>([
    ['posted on the last day, and there on the third day after', 7 * DAY, 3 * DAY - 1, []],
    ['posted on the last day, and there too late', 7 * DAY, 3 * DAY, ['ballot.cast.ballot-is-open']],
    ['posted a day too late', 8 * DAY, 2 * DAY, ['ballot.cast.given-in-time']],
  ])('a letter %s', (_case, posted, after, expected) => {
    const { plan, enter } = helpedGroup(byPost)
    const givenAt = later(plan.at, posted)
    plan.wait(7 * DAY + after)
    expect(enter({ way: 'paper', givenAt, arrivedAt: plan.at })).toEqual(expected)
  })

  test.each<[string, number, string[]]>([
    ['just before voting ended', -1, []],
    ['as it ended', 0, ['ballot.cast.given-in-time']],
  ])('an answer by phone that was given %s', (_case, off, expected) => {
    const { plan, enter } = helpedGroup(byPost)
    const givenAt = later(plan.at, 7 * DAY + off)
    plan.wait(7 * DAY + HOUR)
    expect(enter({ givenAt })).toEqual(expected)
  })

  test('who sits beside somebody has the same deadline as everybody on a screen', () => {
    const { plan, citizens, ballotId, enter } = helpedGroup({ ways: ['paper', 'beside'] })
    plan.wait(7 * DAY)
    expect(enter({ way: 'beside' })).toContain('ballot.cast.ballot-is-open')
    expect(plan.refusals(citizens[0], 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([
      'ballot.cast.ballot-is-open',
    ])
  })

  test('it is counted when the letters had their time, and not before; sooner where all have voted', () => {
    const close = (everybody: boolean, after: number) => {
      const { plan, citizens, professionals, ballotId } = helpedGroup(byPost)
      const voters = [...citizens, ...professionals]
      for (const voter of everybody ? voters : voters.slice(0, 4)) {
        plan.do(voter, 'ballot.cast', { ballotId, choice: 'consent' })
      }
      plan.wait(7 * DAY + after)
      return plan.refusals('system', 'ballot.close', { ballotId })
    }
    expect(close(false, 3 * DAY - MINUTE)).toEqual(['ballot.close.not-early'])
    expect(close(false, 3 * DAY)).toEqual([])
    expect(close(true, -MINUTE)).toEqual(['ballot.close.not-early'])
    expect(close(true, 0)).toEqual([])
  })

  test.each<[string, Asked]>([
    ['before the vote opened', { givenAt: '2026-02-01T09:00:00.000Z' }],
    ['in the future', { givenAt: '2026-03-03T09:00:00.000Z' }],
  ])('nobody answers %s', (_case, input) => {
    expect(() => helpedGroup({ waives: ['late'] }).enter(input)).toThrow()
  })
})
