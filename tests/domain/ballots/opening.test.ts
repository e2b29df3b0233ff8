import { describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import type { Choices } from '#domain/text/choices.ts'
import { DAY, HOUR, later, MINUTE } from '#domain/time.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'

type Group = ReturnType<typeof groupOfFive>
const openedBy = (change: (group: Group) => void, input: (group: Group) => Record<string, unknown> = () => ({})) => {
  const group = groupOfFive()
  change(group)
  const { plan } = group
  return plan.refusals(plan.guide, 'ballot.open', plan.proposal(input(group)))
}
const nothing = () => {}
const PLAIN = { grade10: 60, mean10: 200, longest: 25 }

describe('what stops a vote from opening', () => {
  test.each<[string, (group: Group) => void, string[]]>([
    ['nothing, with three citizens of five and seven days', nothing, []],
    ['two citizens of five (40 %)', ({ plan, citizens }) => plan.do(citizens[0], 'member.leave'), []],
    ['citizens at exactly half', ({ plan }) => plan.join('professional'), []],
    [
      'citizens just under half',
      ({ plan }) => [plan.join('professional'), plan.join('professional')],
      ['ballot.open.citizens-are-half'],
    ],
    ['no words at all', ({ plan }) => plan.texts.clear(), ['ballot.open.there-is-text']],
    [
      'one unexplained abbreviation',
      ({ plan }) => Object.assign(plan, { acronyms: ['COPD'] }),
      ['ballot.open.no-undefined-acronyms'],
    ],
    [
      'somebody waiting for help',
      ({ plan }) => Object.assign(plan, { waitingForHelp: 1 }),
      ['ballot.open.nobody-waits-for-help'],
    ],
    [
      'a “please explain” without an answer',
      ({ plan, citizens }) => plan.do(citizens[0], 'explain.ask', { section: 'why', text: 'What is rehab?' }),
      ['ballot.open.nothing-to-explain'],
    ],
    [
      'a “please explain” about another section',
      ({ plan, citizens }) => plan.do(citizens[0], 'explain.ask', { section: 'money', text: 'What is a lever?' }),
      [],
    ],
    ['a text at all three limits of plain words', ({ plan }) => Object.assign(plan, { reading: PLAIN }), []],
    [
      'a text just over what children of eleven read',
      ({ plan }) => Object.assign(plan, { reading: { ...PLAIN, grade10: 61 } }),
      ['ballot.open.reading-level'],
    ],
    [
      'sentences just too long on average',
      ({ plan }) => Object.assign(plan, { reading: { ...PLAIN, mean10: 201 } }),
      ['ballot.open.reading-level'],
    ],
    [
      'one sentence too long',
      ({ plan }) => Object.assign(plan, { reading: { ...PLAIN, longest: 26 } }),
      ['ballot.open.reading-level'],
    ],
    [
      'a hard text, told once',
      ({ plan }) => Object.assign(plan, { reading: { grade10: 120, mean10: 300, longest: 60 } }),
      ['ballot.open.reading-level'],
    ],
    ['silence for two days after people were asked', ({ plan }) => Object.assign(plan, { daysSinceAsked: 2 }), []],
    [
      'silence for three days after people were asked',
      ({ plan }) => Object.assign(plan, { daysSinceAsked: 3 }),
      ['ballot.open.people-are-ready'],
    ],
    [
      'two of three citizens ready after three days (67 %)',
      ({ plan }) => Object.assign(plan, { daysSinceAsked: 3, readyCitizens: 2 }),
      ['ballot.open.people-are-ready'],
    ],
    [
      'all citizens ready after three days',
      ({ plan }) => Object.assign(plan, { daysSinceAsked: 3, readyCitizens: 3 }),
      [],
    ],
    ['a vote on the same words', ({ plan }) => void plan.open(), ['ballot.open.not-in-another-vote']],
  ])('%s', (_case, change, broken) => {
    expect(openedBy(change)).toEqual(broken)
  })

  test('all rules that stand in the way are told, not only the first', () => {
    const broken = openedBy(
      ({ plan }) => Object.assign(plan, { acronyms: ['COPD'], waitingForHelp: 2 }),
      ({ plan }) => ({ closesAt: later(plan.at, HOUR) }),
    )
    expect(broken).toEqual([
      'ballot.open.no-undefined-acronyms',
      'ballot.open.nobody-waits-for-help',
      'ballot.open.time-to-vote',
    ])
  })

  test('a guide who works for the decision holder must say so openly before going on', () => {
    const plan = new PurePlan({ employedBySponsor: true })
    const citizen = plan.join('citizen')
    plan.texts.set('why', 'Words.')
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal())).toEqual([
      'ballot.open.facilitator-is-independent',
    ])
    plan.do(plan.guide, 'override.request', {
      gate: 'ballot.open',
      ruleId: 'ballot.open.facilitator-is-independent',
      reason: 'Nobody else was found in time, and everybody knows it.',
    })
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal())).toEqual([])
    expect(citizen).toBeDefined()
  })
})

describe('how long a vote must stay open', () => {
  const everybodyHere = ({ plan, everybody }: Group) => {
    const { sessionId } = plan.do(plan.guide, 'session.schedule', {
      kind: 'live',
      title: 'Deciding',
      startsAt: plan.at,
      minutes: 90,
    }).result!
    plan.do(plan.guide, 'session.open', { sessionId })
    for (const member of everybody) plan.do(member, 'attendance.join', { sessionId })
  }
  test.each<[string, (group: Group) => void, number, Record<string, unknown>, string[]]>([
    ['seven days', nothing, 7 * DAY, {}, []],
    ['one minute under seven days', nothing, 7 * DAY - MINUTE, {}, ['ballot.open.time-to-vote']],
    ['a correction of 48 hours', nothing, 48 * HOUR, { correction: true }, []],
    ['a correction just under', nothing, 48 * HOUR - MINUTE, { correction: true }, ['ballot.open.time-for-correction']],
    ['everybody here, fifteen minutes', everybodyHere, 15 * MINUTE, {}, []],
    ['everybody here, fourteen minutes', everybodyHere, 14 * MINUTE, {}, ['ballot.open.time-in-the-room']],
    [
      'one person not here, fifteen minutes',
      (group) => {
        everybodyHere(group)
        group.plan.do(group.citizens[0], 'attendance.leave', { sessionId: group.plan.state.openSession })
      },
      15 * MINUTE,
      {},
      ['ballot.open.time-to-vote'],
    ],
    ['feeling the room for five minutes', nothing, 5 * MINUTE, { kind: 'sensing' }, []],
    [
      'a quick question for five minutes',
      nothing,
      5 * MINUTE,
      { kind: 'procedural', subject: { kind: 'question', text: 'Shall we move on?' } },
      [],
    ],
  ])('%s', (_case, change, milliseconds, input, broken) => {
    expect(openedBy(change, ({ plan }) => ({ closesAt: later(plan.at, milliseconds), ...input }))).toEqual(broken)
  })
})

describe('which way to decide fits the group', () => {
  const professionalsAreMore = () => {
    const group = groupOfFive()
    for (let i = 0; i < 2; i++) group.plan.join('professional')
    group.plan.override('ballot.open', 'LPF-01', group.citizens[0])
    return group
  }
  const twoThirds = { method: 'majority', threshold: { num: 2, den: 3 } }

  test('a majority is refused where citizens are fewer than half; consent is not', () => {
    const { plan } = professionalsAreMore()
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal({ method: 'majority' }))).toEqual([
      'ballot.open.method-fits-group',
    ])
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal())).toEqual([])
  })

  test('two thirds may decide at any mix after three rounds of consent with objections', () => {
    const { plan, citizens } = professionalsAreMore()
    for (let round = 1; round <= 3; round++) {
      const ballotId = plan.open()
      for (const id of plan.state.ballots.get(ballotId)!.roll) {
        plan.do(id, 'ballot.cast', { ballotId, choice: id === citizens[0] ? 'objection' : 'consent' })
      }
      plan.wait(7 * DAY)
      plan.do(plan.guide, 'ballot.close', { ballotId })
      expect(plan.state.ballots.get(ballotId)!.outcome).toBe('objections-open')
      if (round < 3) {
        plan.override('ballot.open', 'LPF-01', citizens[round as 1 | 2])
        expect(
          plan.refusals(
            plan.guide,
            'ballot.open',
            plan.proposal({ ...twoThirds, subject: { kind: 'section', section: 'why' } }),
          ),
        ).toEqual(['ballot.open.method-fits-group', 'ballot.open.fall-back-in-time'])
      }
    }
    plan.override('ballot.open', 'LPF-01', citizens[0])
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal(twoThirds))).toEqual([])
  })
})

test('twenty-eight days of grace follow when somebody leaves and citizens become fewer, and not a day more', () => {
  const { plan, citizens } = groupOfFive()
  plan.do(citizens[0], 'member.leave')
  plan.join('professional')
  // 2 citizens of 5; without the leaver's going it would be 3 of 6.
  expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal())).toEqual(['ballot.open.citizens-are-half'])

  const other = groupOfFive()
  other.plan.do(other.citizens[0], 'member.leave')
  other.plan.do(other.citizens[1], 'member.leave')
  other.plan.wait(28 * DAY)
  expect(other.plan.refusals(other.plan.guide, 'ballot.open', other.plan.proposal())).toEqual([])
  const late = groupOfFive()
  late.plan.do(late.citizens[0], 'member.leave')
  late.plan.do(late.citizens[1], 'member.leave')
  late.plan.wait(28 * DAY + 1)
  expect(late.plan.refusals(late.plan.guide, 'ballot.open', late.plan.proposal())).toEqual([
    'ballot.open.citizens-are-half',
  ])
})

describe('a vote on options', () => {
  const options = { subject: { kind: 'section', section: 'options' } }
  const put = (choices: Choices | null, input: object = options) =>
    openedBy(
      ({ plan }) => {
        plan.texts.set('options', 'Two halls, or none.')
        plan.options = choices
      },
      () => ({ ...input }),
    )

  test.each<[string, Choices | null, string[]]>([
    ['two options and doing nothing', { count: 2, doNothing: 1, oneSided: 0 }, []],
    ['one option and doing nothing', { count: 1, doNothing: 1, oneSided: 0 }, ['ballot.open.real-choice']],
    ['two options alone', { count: 2, doNothing: 0, oneSided: 0 }, ['ballot.open.real-choice']],
    ['doing nothing alone', { count: 0, doNothing: 1, oneSided: 0 }, ['ballot.open.real-choice']],
    ['evidence of one kind', { count: 2, doNothing: 1, oneSided: 1 }, ['ballot.open.both-kinds-of-evidence']],
  ])('%s', (_what, choices, stops) => {
    expect(put(choices)).toEqual(stops)
  })

  test('is judged by its options only where they are voted on', () => {
    expect(put({ count: 0, doNothing: 0, oneSided: 0 }, { subject: { kind: 'section', section: 'why' } })).toEqual([])
  })
})

describe('suggestions of both sides', () => {
  const suggested = (taken: { citizen: [number, number]; professional: [number, number] }) =>
    openedBy(({ plan, citizens, professionals }) => {
      const make = (author: MemberId, other: MemberId, [applied, made]: [number, number]) => {
        for (let n = 0; n < made; n++) {
          const input = { section: 'why', block: { id: '1-0', was: 'Was.' }, text: `Is ${n}.` }
          const { result } = plan.do(author, 'suggestion.make', input)
          const suggestionId = result?.suggestionId
          if (n < applied) plan.do(other, 'suggestion.accept', { suggestionId })
          else plan.do(other, 'suggestion.refuse', { suggestionId, reason: 'We have no money for it.' })
        }
      }
      make(citizens[0], professionals[0], taken.citizen)
      make(professionals[0], citizens[0], taken.professional)
    })

  test.each<[string, [number, number], [number, number], boolean]>([
    ['four fifths of the professionals’ rate is enough', [4, 5], [5, 5], true],
    ['three quarters is not', [6, 10], [8, 10], false],
    ['fewer than five of a side are too few to judge', [0, 4], [5, 5], true],
    ['where nobody’s were taken up, nobody is ahead', [0, 5], [0, 5], true],
    ['more of the citizens’ is fine', [5, 5], [3, 5], true],
  ])('%s', (_what, citizen, professional, holds) => {
    expect(suggested({ citizen, professional })).toEqual(holds ? [] : ['ballot.open.influence-is-balanced'])
  })
})

test('a plan of the first edition of the rules is not judged by those of the second', () => {
  const { plan } = groupOfFive()
  plan.state.edition = 1
  plan.reading = { grade10: 120, mean10: 300, longest: 60 }
  expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal())).toEqual([])
})
