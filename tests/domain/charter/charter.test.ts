import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quorumFor } from '#domain/ballots/definition.ts'
import { PRINCIPLES } from '#domain/charter/principles.ts'
import { allowed, isWithin, ruleWithSettings } from '#domain/charter/settings.ts'
import type { AmendmentId, BallotId, MemberId } from '#domain/ids.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { compareMeasures, settingsOf, share } from '#domain/rules/rule.ts'
import { DAY } from '#domain/time.ts'
import { PurePlan } from '#tests/support/pure-plan.ts'

type Scene = { plan: PurePlan; citizens: MemberId[]; professionals: MemberId[] }

function scene(): Scene {
  const plan = new PurePlan()
  const citizens = Array.from({ length: 4 }, () => plan.join('citizen'))
  const professionals = Array.from({ length: 3 }, () => plan.join('professional'))
  return { plan, citizens, professionals }
}

const quorum = (num: number, den: number) => ({
  change: { kind: 'setting', rule: 'ballot.close.quorum', setting: 'least', to: { num, den } },
})
type Asked = { amendmentId: AmendmentId; ballotId: BallotId }
const ask = (plan: PurePlan, who: MemberId, input: object): Asked =>
  plan.do(who, 'charter.propose', input as never).result as Asked

function decide(
  { plan, citizens, professionals }: Scene,
  { ballotId }: Asked,
  choice: string,
  against: MemberId[] = [],
) {
  const no = choice === 'yes' ? 'no' : 'objection'
  for (const member of [...citizens, ...professionals])
    plan.do(member, 'ballot.cast', { ballotId, choice: against.includes(member) ? no : choice })
  plan.wait(7 * DAY + 1)
  plan.do('system', 'ballot.close', { ballotId })
}

describe('a group makes a rule stricter', () => {
  test('by the way in which it usually decides, and it holds as soon as the votes are counted', () => {
    const all = scene()
    const asked = ask(all.plan, all.citizens[0]!, quorum(2, 3))
    expect(all.plan.state.amendments.get(asked.amendmentId)).toMatchObject({ direction: 'tighten', state: 'voting' })
    expect(all.plan.state.ballots.get(asked.ballotId)).toMatchObject({ method: 'consent', kind: 'deciding' })
    decide(all, asked, 'consent')
    expect(all.plan.state.settings['ballot.close.quorum']).toEqual({ least: share(2, 3, 'voters of all seats') })
    expect(all.plan.state.amendments.get(asked.amendmentId)?.state).toBe('changed')
    expect(all.plan.entries.slice(-2).map(({ kind }) => kind)).toEqual(['ballot.closed', 'charter.changed'])
  })

  test('later votes are opened and closed by it, and a vote that was open keeps what it began with', () => {
    const all = scene()
    const before = all.plan.open({ subject: { kind: 'question', text: 'Shall we?' } })
    const asked = ask(all.plan, all.citizens[0]!, quorum(2, 3))
    decide(all, asked, 'consent')
    const after = ask(all.plan, all.citizens[1]!, { change: { kind: 'method', to: 'gradients8' } })
    expect(all.plan.definitions.get(after.ballotId)?.quorum.all).toBe('2/3')
    expect(all.plan.definitions.get(before)?.quorum.all).toBe('3/5')
    expect(all.plan.state.ballots.get(before)?.settings).toEqual({})
  })

  test('where the group says no, nothing changes, and it can be asked again', () => {
    const all = scene()
    const asked = ask(all.plan, all.citizens[0]!, quorum(2, 3))
    decide(all, asked, 'consent', [all.professionals[0]!])
    expect(all.plan.state.settings).toEqual({})
    expect(all.plan.state.amendments.get(asked.amendmentId)?.state).toBe('declined')
    expect(() => ask(all.plan, all.citizens[0]!, quorum(2, 3))).not.toThrow()
  })
})

describe('a group makes a rule looser', () => {
  test('by two thirds, and then a citizen who did not ask for it signs', () => {
    const all = scene()
    const { plan, citizens, professionals } = all
    const asked = ask(plan, citizens[0]!, quorum(1, 2))
    expect(plan.state.ballots.get(asked.ballotId)?.method).toBe('majority')
    expect(plan.definitions.get(asked.ballotId)?.threshold).toEqual({ num: 2, den: 3, strict: false, base: 'yes+no' })
    decide(all, asked, 'yes', professionals.slice(0, 2))
    const sign = (who: MemberId) => plan.do(who, 'charter.sign', { amendmentId: asked.amendmentId })
    expect(plan.state.settings).toEqual({})
    expect(() => sign(citizens[0]!)).toThrow(/You asked for this change/)
    expect(() => sign(professionals[0]!)).toThrow(/citizen/)
    sign(citizens[1]!)
    expect(plan.state.settings['ballot.close.quorum']).toEqual({ least: share(1, 2, 'voters of all seats') })
    expect(() => sign(citizens[2]!)).toThrow()
  })

  test('more than half is not enough', () => {
    const all = scene()
    const asked = ask(all.plan, all.citizens[0]!, quorum(1, 2))
    decide(all, asked, 'yes', all.professionals)
    expect(all.plan.state.amendments.get(asked.amendmentId)?.state).toBe('declined')
  })

  test('a signature that comes after two weeks is too late', () => {
    const all = scene()
    const asked = ask(all.plan, all.citizens[0]!, quorum(1, 2))
    decide(all, asked, 'yes')
    all.plan.wait(14 * DAY)
    expect(() => all.plan.do(all.citizens[1]!, 'charter.sign', { amendmentId: asked.amendmentId })).toThrow()
    expect(all.plan.state.settings).toEqual({})
  })
})

describe('what nobody can ask for', () => {
  const { plan, citizens } = scene()
  test.each([
    ['what holds already', quorum(3, 5), /change nothing/],
    ['less than the rule allows any group', quorum(1, 3), /No group may/],
    ['so much that nobody could decide any more', quorum(1, 1), /No group may/],
    [
      'a rule that has no number',
      { change: { ...quorum(1, 2).change, rule: 'ballot.cast.on-the-roll' } },
      /no such rule/,
    ],
    ['a rule that there is not', { change: { ...quorum(1, 2).change, rule: 'nothing' } }, /no such rule/],
    ['the method that the group has', { change: { kind: 'method', to: 'consent' } }, /change nothing/],
    ['no principles at all', { change: { kind: 'principles', to: [] } }, /./],
  ])('%s', (_what, input, words) => {
    const before = plan.entries.length
    expect(() => ask(plan, citizens[0]!, input)).toThrow(words)
    expect(plan.entries).toHaveLength(before)
  })

  test('twice the same before it is decided', () => {
    const other = scene()
    ask(other.plan, other.citizens[0]!, quorum(2, 3))
    expect(() => ask(other.plan, other.professionals[0]!, quorum(3, 4))).toThrow(/on its way/)
    ask(other.plan, other.professionals[0]!, { change: { kind: 'method', to: 'majority' } })
  })

  test('anything, for whoever only watches', () => {
    const other = scene()
    const { result } = other.plan.do(other.plan.guide, 'member.invite', { function: 'observer', name: 'Olu' })
    other.plan.do(result?.memberId as MemberId, 'member.join')
    expect(() => ask(other.plan, result?.memberId as MemberId, quorum(2, 3))).toThrow()
  })
})

test('a group chooses what its members promise each other', () => {
  const all = scene()
  const to = [PRINCIPLES[0]!, PRINCIPLES[7]!]
  decide(all, ask(all.plan, all.professionals[0]!, { change: { kind: 'principles', to } }), 'consent')
  expect(all.plan.state.principles).toEqual(to)
})

describe('the limits of every rule that has a number', () => {
  const settings = ALL_RULES.flatMap((rule) =>
    Object.entries(rule.settings).map(([name, setting]) => ({ rule, name, setting })),
  )

  test.each(settings.map((one) => [`${one.rule.id} ${one.name}`, one] as const))('%s', (_id, { setting }) => {
    const { default: usual, tightens, loosest, tightest } = setting
    expect(isWithin(usual, setting)).toBe(true)
    expect([loosest.unit, tightest.unit]).toEqual([usual.unit, usual.unit])
    expect(Math.sign(compareMeasures(tightest, loosest))).toBe(tightens === 'up' ? 1 : -1)
  })

  test('one step beyond them is refused, at them is not', () => {
    const { state } = scene().plan
    fc.assert(
      fc.property(
        fc.constantFrom(...settings),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        (one, num, den) => {
          const { rule, name, setting } = one
          const isShare = setting.default.den !== 1
          const to = share(num, isShare ? den : 1, setting.default.unit)
          const from = settingsOf(rule, {})[name]!
          const change = { kind: 'setting' as const, rule: rule.id, version: rule.version, setting: name, from, to }
          const direction = allowed(state, change)
          const inside = isWithin(to, setting)
          expect(direction !== null).toBe(inside && compareMeasures(to, from) !== 0)
          if (direction === 'tighten') expect(compareMeasures(to, from) > 0).toBe(setting.tightens === 'up')
        },
      ),
    )
  })
})

test('the quorum of a vote is that of its rules', () => {
  expect(quorumFor('deciding', {})).toEqual({ all: '3/5', groups: { citizen: '1/2' }, secondCall: { days: 7 } })
  expect(quorumFor('sensing', {}).all).toBe('0/1')
  expect(ruleWithSettings('LPF-37')).toBeUndefined()
})
