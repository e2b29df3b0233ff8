import { describe, expect, test } from 'vitest'
import type { MemberId, SideMeetingId } from '#domain/ids.ts'
import { draft } from '#domain/log/entry.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import { judgeAgain } from '#domain/verify/gates.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const RULE = 'plan.agree.side-meetings-have-notes'
type Group = ReturnType<typeof groupOfFive>

/** A group whose plan is voted on and may be agreed, unless a rule says otherwise. */
function readyToAgree(): Group {
  const group = groupOfFive()
  const { plan, everybody } = group
  const ballotId = plan.open({ subject: { kind: 'plan' } })
  for (const member of everybody) plan.do(member, 'ballot.cast', { ballotId, choice: 'consent' })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
  plan.wait(30 * DAY)
  return group
}

function met({ plan }: Group, people: readonly MemberId[], ago = 0, by = people[0]!): SideMeetingId {
  const input = { heldAt: later(plan.at, -ago), people, matter: 'The price of the hall' }
  return plan.do(by, 'side-meeting.record', input).result?.sideMeetingId as SideMeetingId
}
const stopping = ({ plan }: Group) => plan.refusals(plan.guide, 'plan.agree')

describe('what one side says among itself', () => {
  test.each<[string, number, boolean]>([
    ['2 days and 23 hours ago: there is time', 3 * DAY - MINUTE, false],
    ['3 days ago: just in time', 3 * DAY, false],
    ['a minute longer ago: all should know by now', 3 * DAY + MINUTE, true],
  ])('%s', (_when, ago, warns) => {
    const group = readyToAgree()
    met(group, group.professionals, ago)
    expect(stopping(group)).toEqual(warns ? [RULE] : [])
  })

  test.each<[string, (group: Group) => MemberId[], boolean]>([
    ['two professionals', ({ professionals }) => [...professionals], true],
    ['two citizens: the same', ({ citizens }) => [citizens[0], citizens[1]], true],
    ['one of each side: no side among itself', ({ citizens, professionals }) => [citizens[0], professionals[0]], false],
    ['one of a side, with the guide', ({ plan, professionals }) => [professionals[0], plan.guide], false],
    ['three, two of them of one side', ({ citizens, professionals }) => [citizens[0], ...professionals], true],
  ])('%s', (_who, people, warns) => {
    const group = readyToAgree()
    met(group, people(group), 4 * DAY)
    expect(stopping(group)).toEqual(warns ? [RULE] : [])
  })

  test('is known to all by a note, also a late one', () => {
    const group = readyToAgree()
    const { plan, professionals } = group
    const sideMeetingId = met(group, professionals, 4 * DAY)
    expect(stopping(group)).toEqual([RULE])
    plan.do(professionals[1], 'side-meeting.note', { sideMeetingId, note: 'It is £20.' })
    expect(stopping(group)).toEqual([])
    expect(plan.entries.at(-1)).toMatchObject({
      kind: 'plan.agreed',
      body: { checks: expect.arrayContaining([expect.objectContaining({ rule: RULE, outcome: 'held' })]) },
    })
  })

  test('holds nobody up for good: the guide gives a reason, once, and the record is judged again', () => {
    const group = readyToAgree()
    const { plan, professionals } = group
    met(group, professionals, 4 * DAY)
    const reason = 'Both have moved away, and nobody can reach them.'
    plan.do(plan.guide, 'override.request', { gate: 'plan.agree', ruleId: RULE, reason })
    const before = structuredClone(plan.state)
    expect(stopping(group)).toEqual([])
    const passage = judgeAgain(before, plan.entries.at(-1)!)
    expect(passage?.judged.checks).toEqual(passage?.recorded)
    expect(passage?.recorded).toContainEqual(expect.objectContaining({ rule: RULE, outcome: 'overridden' }))
    plan.do(plan.guide, 'section.thaw', { section: 'why' })
    expect([...plan.state.overrides.values()].every(({ usedBy }) => usedBy !== null)).toBe(true)
  })

  test('nothing is asked where nobody told of any, or where the rules are older', () => {
    const group = readyToAgree()
    stopping(group)
    expect(JSON.stringify(group.plan.entries.at(-1))).not.toContain(RULE)
    const older = readyToAgree()
    met(older, older.professionals, 4 * DAY)
    older.plan.state.edition = 1
    expect(stopping(older)).toEqual([])
  })
})

describe('a side meeting', () => {
  test('can be told of by anybody, and its words stay out of the log', () => {
    const group = groupOfFive()
    const { plan, citizens, professionals } = group
    const sideMeetingId = met(group, professionals, DAY, citizens[0])
    plan.do(professionals[0], 'side-meeting.note', { sideMeetingId, note: 'It is £20.' })
    expect(JSON.stringify(plan.entries)).not.toMatch(/hall|£20/)
    expect(plan.state.sideMeetings.get(sideMeetingId)).toMatchObject({
      recordedBy: citizens[0],
      people: new Set(professionals),
      notes: [{ by: professionals[0] }],
    })
  })

  test('is told with its note in one go by somebody who was there, and by nobody else', () => {
    const { plan, citizens, professionals } = groupOfFive()
    const input = { heldAt: plan.at, people: [...professionals, professionals[0]], matter: 'Rent', note: 'Not yet.' }
    plan.do(professionals[0], 'side-meeting.record', input)
    expect(plan.entries.slice(-2).map(({ kind }) => kind)).toEqual(['side-meeting.recorded', 'side-meeting.noted'])
    expect(() => plan.do(citizens[0], 'side-meeting.record', input)).toThrow(/Only somebody who was there/)
  })

  test('is never still to come, nor of strangers, nor written about by who was not there', () => {
    const group = groupOfFive()
    const { plan, citizens, professionals } = group
    const sideMeetingId = met(group, professionals)
    const record = (input: object) => () =>
      plan.do(citizens[0], 'side-meeting.record', { heldAt: plan.at, people: [citizens[0]], matter: 'M', ...input })
    expect(record({ heldAt: later(plan.at, MINUTE) })).toThrow(/still to come/)
    expect(record({ people: [] })).toThrow(/who was there/)
    expect(record({ people: [`m_${'0'.repeat(26)}`] })).toThrow()
    expect(() => plan.do(citizens[0], 'side-meeting.note', { sideMeetingId, note: 'N' })).toThrow(/Only somebody/)
  })

  test('whoever was named wrongly says so, and is not waited for', () => {
    const group = readyToAgree()
    const { plan, professionals } = group
    const sideMeetingId = met(group, professionals, 4 * DAY, plan.guide)
    plan.do(professionals[1], 'side-meeting.deny', { sideMeetingId })
    expect(plan.do(professionals[1], 'side-meeting.deny', { sideMeetingId }).entries).toEqual([])
    expect(stopping(group)).toEqual([])
    plan.do(professionals[0], 'side-meeting.note', { sideMeetingId, note: 'I was alone.' })
    expect(() => plan.do(professionals[0], 'side-meeting.deny', { sideMeetingId })).toThrow(/still says/)
  })

  test('no legal run could write otherwise', () => {
    const group = groupOfFive()
    const { plan, citizens, professionals } = group
    const meeting = met(group, professionals)
    const seal = { matter: { value: 'M', audience: 'members' as const } }
    const note = { note: { value: 'N', audience: 'members' as const } }
    const body = { meeting: 'a_2' as SideMeetingId, heldAt: plan.at, people: [citizens[0]] }
    const forged = [
      draft('side-meeting.recorded', citizens[0], { ...body, meeting }, seal),
      draft('side-meeting.recorded', citizens[0], body),
      draft('side-meeting.recorded', citizens[0], { ...body, people: [] }, seal),
      draft('side-meeting.recorded', citizens[0], { ...body, people: [citizens[0], citizens[0]] }, seal),
      draft('side-meeting.recorded', citizens[0], { ...body, heldAt: later(plan.at, 1) }, seal),
      draft('side-meeting.noted', citizens[0], { meeting }, note),
      draft('side-meeting.noted', professionals[0], { meeting }),
      draft('side-meeting.denied', citizens[0], { meeting }),
      draft('side-meeting.denied', professionals[0], { meeting: 'a_3' as SideMeetingId }),
    ]
    for (const entry of forged) expect(() => plan.write([entry])).toThrow(IllegalEntry)
  })
})
