import { describe, expect, test } from 'vitest'
import { fitting } from '#domain/groups/fitting.ts'
import { groupOrder } from '#domain/groups/order.ts'
import { groupsNow, kindOf, latestGroups, placeOf } from '#domain/groups/state.ts'
import type { MemberId } from '#domain/ids.ts'
import { openMeeting } from '#tests/support/meeting.ts'

const STEPS = [
  { kind: 'groups', minutes: 20, what: 'Talk in groups', how: '1-2-4-all' },
  { kind: 'break', minutes: 10, what: 'Tea' },
]

function inGroups({ citizens = 4, professionals = 4, ...more }: Parameters<typeof openMeeting>[0] & object = {}) {
  const meeting = openMeeting({ citizens, professionals, ...more })
  const { plan, session } = meeting
  const make = (input = {}) => plan.do(plan.guide, 'groups.make', { how: 'groups', ...input })
  const now = () => groupsNow(session())!
  const tableOf = (member: MemberId | undefined) => placeOf(now(), member!)
  const move = (memberId: MemberId | undefined, to: number) =>
    plan.refusals(plan.guide, 'groups.move', { memberId, to })
  return { ...meeting, make, now, tableOf, move }
}
const kinds = (meeting: ReturnType<typeof inGroups>, group: readonly MemberId[]) =>
  group
    .map((id) => kindOf(meeting.plan.state.members.get(id))[0])
    .sort()
    .join('')

describe('making groups', () => {
  test('everybody who is here and takes part gets a table; the guide does not', () => {
    const meeting = inGroups()
    expect(meeting.make().result).toEqual({ groups: 2 })
    expect(meeting.now().groups.map(({ members }) => kinds(meeting, members))).toEqual(['ccpp', 'ccpp'])
    expect(meeting.tableOf(meeting.plan.guide)).toBe(-1)
  })

  test.each([
    [1, ['groups.make.no-lone-citizen']],
    [2, []],
    [3, []],
  ])('with %i citizens among professionals', (citizens, rules) => {
    const { plan } = inGroups({ citizens, professionals: 2 })
    expect(plan.refusals(plan.guide, 'groups.make', { how: 'groups' })).toEqual(rules)
  })

  test('nothing stands in the way of citizens, or professionals, among themselves', () => {
    const { plan } = inGroups({ citizens: 3, professionals: 0 })
    expect(plan.refusals(plan.guide, 'groups.make', { how: 'groups', size: 2 })).toEqual([])
  })

  test('two keys open it, once; the refusal is on record', () => {
    const { plan, citizens, make } = inGroups({ citizens: 1, professionals: 3 })
    make()
    expect(plan.entries.at(-1)?.kind).toBe('groups.make.refused')
    plan.override('groups.make', 'groups.make.no-lone-citizen', citizens[0]!)
    expect(make().refusals).toBeUndefined()
    expect(make().refusals).toHaveLength(1)
  })

  test('not while somebody speaks, without a meeting, by whoever does not guide, or with too few', () => {
    const { plan, citizens, make } = inGroups()
    plan.do(plan.guide, 'turn.grant', { memberId: citizens[0], reason: 'First.' })
    expect(() => make()).toThrow(/Somebody is speaking/)
    expect(() => plan.do(citizens[0]!, 'groups.make', { how: 'groups' })).toThrow(/not allowed/)
    expect(() => inGroups({ citizens: 1, professionals: 0 }).make()).toThrow(/Too few people/)
    expect(() => make({ kept: true })).toThrow()
  })

  test('the same groups as last time, or people who have not met', () => {
    const { make, now } = inGroups()
    make()
    const first = now().groups.map(({ members }) => members)
    expect(make({ kept: true }).entries[0]?.body).toMatchObject({ kept: true, groups: first })
    make()
    expect(now().groups.map(({ members }) => members)).not.toEqual(first)
  })

  test('they end with the step, with the meeting, or when everybody is called back', () => {
    const { plan, make, session, sessionId } = inGroups({ steps: STEPS })
    for (const end of [
      () => plan.do(plan.guide, 'step.start', { step: 0 }),
      () => plan.do(plan.guide, 'groups.end'),
      () => plan.do(plan.guide, 'session.close', { sessionId }),
    ]) {
      make()
      expect(groupsNow(session())).toBeDefined()
      end()
      expect(groupsNow(session())).toBeUndefined()
    }
    expect(latestGroups(session())?.isOver).toBe(true)
  })
})

describe('moving somebody (LPF-02)', () => {
  test('a citizen does not go where two are two, nor a professional where nobody is company', () => {
    const meeting = inGroups({ citizens: 5, professionals: 4 })
    const { plan, citizens, move, make, tableOf, now } = meeting
    make()
    const three = now().groups.findIndex(({ members }) => kinds(meeting, members).startsWith('ccc'))
    const from = (table: number) => citizens.filter((one) => tableOf(one) === table)
    expect(move(from(three)[0], 1 - three), 'two stay behind').toEqual([])
    expect(move(from(three)[0], 1 - three), 'one would stay behind').toEqual(['groups.move.no-lone-citizen'])
    plan.override('groups.move', 'groups.move.no-lone-citizen', citizens[0]!)
    expect(move(from(three)[0], 1 - three), 'with two keys').toEqual([])
  })

  test('a professional may always leave a table; a lone citizen who joins another is in company', () => {
    const { professionals, citizens, move, make, tableOf, plan, sessionId } = inGroups()
    make()
    const [ann] = citizens
    const other = citizens.find((one) => one !== ann && tableOf(one) === tableOf(ann))!
    plan.do(other, 'attendance.leave', { sessionId })
    const beside = professionals.find((one) => tableOf(one) === tableOf(ann))!
    const apart = professionals.find((one) => tableOf(one) !== tableOf(ann))!
    expect(move(apart, tableOf(ann)), 'one citizen is no company').toEqual(['groups.move.no-lone-citizen'])
    expect(move(beside, 1 - tableOf(ann))).toEqual([])
  })

  test('whoever comes late is offered the smallest table that fits, and has no place before', () => {
    const { plan, make, now, session, move, tableOf, sessionId } = inGroups()
    make()
    const late = plan.join('citizen')
    plan.do(late, 'attendance.join', { sessionId })
    const kind = (id: MemberId) => kindOf(plan.state.members.get(id))
    const groups = now().groups.map(({ members }) => members.filter((id) => session().present.has(id)))
    expect(tableOf(late)).toBe(-1)
    expect(() => plan.do(late, 'groups.ask')).toThrow(/sits at no table/)
    expect(move(late, fitting(groups, 'citizen', kind)!)).toEqual([])
    expect(tableOf(late)).toBe(0)
    expect(move(late, 0), 'twice is once').toEqual([])
  })

  test('whoever leaves and comes back has their place; nobody moves to a table that is not there', () => {
    const { plan, citizens, make, tableOf, move, sessionId } = inGroups()
    make()
    const at = tableOf(citizens[0])
    plan.do(citizens[0]!, 'attendance.leave', { sessionId })
    expect(() => move(citizens[0], 1 - at)).toThrow(/not here/)
    plan.do(citizens[0]!, 'attendance.join', { sessionId })
    expect(tableOf(citizens[0])).toBe(at)
    expect(() => move(citizens[0], 7)).toThrow(/no such table/)
  })
})

describe('within a group', () => {
  test('who has spoken least often speaks next, in any order of asking; the whole meeting’s talk stays as it was', () => {
    const { plan, session, make, now } = inGroups({ citizens: 4, professionals: 0 })
    make()
    plan.wait(5000)
    const [ann, ben, cat] = now().groups[0]!.members
    const order = () => groupOrder(plan.state, session(), now().groups[0]!).map(({ member }) => member)
    plan.do(ann!, 'groups.ask')
    plan.do(ann!, 'groups.spoke')
    for (const who of [ann!, ben!, cat!]) plan.do(who, 'groups.ask')
    expect(order()).toEqual([ben, cat, ann])
    plan.do(ben!, 'groups.spoke', { memberId: cat })
    expect(order(), 'for somebody without a device').toEqual([ben, ann])
    expect([session().turns.size, session().seconds.size]).toEqual([0, 0])
    expect(plan.state.at < plan.at, 'and nothing tells when').toBe(true)
  })

  test('people of a side that had fewer of the turns come first', () => {
    const { plan, session, make, now } = inGroups({ citizens: 2, professionals: 2 })
    make()
    const [group] = now().groups
    const of = (side: string) => group!.members.filter((id) => plan.state.members.get(id)?.side === side)
    const [citizen, professional] = [of('citizen'), of('professional')]
    plan.do(professional[0]!, 'groups.spoke')
    plan.do(professional[1]!, 'groups.ask')
    plan.do(citizen[0]!, 'groups.ask')
    expect(groupOrder(plan.state, session(), group!).map(({ member }) => member)).toEqual([citizen[0], professional[1]])
  })

  test('nobody speaks or writes for another table but the guide', () => {
    const { plan, citizens, make, tableOf, now } = inGroups()
    make()
    const [ann] = citizens
    const apart = citizens.find((one) => tableOf(one) !== tableOf(ann))!
    expect(() => plan.do(ann!, 'groups.ask', { memberId: apart })).toThrow(/whoever sits at that table/)
    expect(() => plan.do(ann!, 'groups.note', { text: 'N', group: tableOf(apart) })).toThrow(/whoever sits/)
    plan.do(plan.guide, 'groups.note', { text: 'N', group: tableOf(apart) })
    plan.do(ann!, 'groups.note', { text: 'The bus.', section: 'why' })
    expect(now().notes.map(({ group, by, section }) => [group, by, section])).toEqual([
      [tableOf(apart), plan.guide, null],
      [tableOf(ann), ann, 'why'],
    ])
  })

  test('a note can be finished when the groups are over, as long as the meeting is open', () => {
    const { plan, citizens, make, session, sessionId } = inGroups()
    make()
    plan.do(plan.guide, 'groups.end')
    plan.do(citizens[0]!, 'groups.note', { text: 'The bus.' })
    expect(latestGroups(session())?.notes).toHaveLength(1)
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(() => plan.do(citizens[0]!, 'groups.note', { text: 'The bus.' })).toThrow()
  })

  test('1-2-4-All goes on when the guide says so', () => {
    const { plan, make, now } = inGroups()
    make()
    expect(() => plan.do(plan.guide, 'groups.go-on', { phase: 'pairs' })).toThrow(/stay together/)
    make({ how: '1-2-4-all' })
    expect(now().phase?.now).toBe('alone')
    plan.do(plan.guide, 'groups.go-on', { phase: 'pairs' })
    expect(now().phase).toEqual({ now: 'pairs', since: plan.at })
  })
})
