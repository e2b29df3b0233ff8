import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBallot } from '#db/ballots.ts'
import { AppError } from '#domain/app-error.ts'
import type { Result } from '#domain/ballots/count.ts'
import { parseBox } from '#domain/ballots/paper.ts'
import type { BallotId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

describe.each(DIALECTS)('choosing among options on %s', (dialect) => {
  let world: World
  let group: Awaited<ReturnType<typeof fivePeople>>
  beforeEach(async () => {
    world = await createWorld(dialect)
    group = await fivePeople(world.deps)
  })
  afterEach(() => world.close())

  const question = { kind: 'question', text: 'Where shall we meet?' }
  const ask = (input: object) => group.open({ subject: question, ...input })
  const vote = async (ballotId: BallotId, choices: readonly unknown[]) => {
    for (const [index, choice] of choices.entries()) {
      await group.done(group.everybody[index]!, 'ballot.cast', { ballotId, choice })
    }
    world.wait(7 * DAY)
    const { result } = await group.done(group.guide, 'ballot.close', { ballotId })
    return result as unknown as Result
  }
  const expectVerified = async () => {
    const { checks } = verifyBundle(nodeCrypto, await bundleOf({ world, planId: group.planId }), english)
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([])
  }

  const OPTIONS = ['Hall', 'Library', 'Clinic']
  test.each([
    [
      'ticks',
      { method: 'approval', options: OPTIONS },
      [['Hall'], ['Hall', 'Library'], ['Library', 'Hall'], ['Clinic'], ['Clinic', 'Library']],
      ['tie', [], ['Hall', 'Library']],
    ],
    [
      'ticks for two places',
      { method: 'approval', options: OPTIONS, winners: 2 },
      [['Hall'], ['Hall', 'Library'], ['Library', 'Hall'], ['Clinic'], ['Clinic', 'Library']],
      ['winner', ['Hall', 'Library'], []],
    ],
    [
      'points',
      { method: 'score', options: OPTIONS },
      [{ Hall: 5 }, { Hall: 1, Library: 4 }, { Library: 3 }, { Clinic: 2 }, { Clinic: 1, Library: 0 }],
      ['winner', ['Library'], []],
    ],
    [
      'an order, in which the one that beats each other wins',
      { method: 'ranked', options: OPTIONS },
      [
        [['Hall'], ['Library'], ['Clinic']],
        [['Hall'], ['Library']],
        [['Clinic'], ['Library'], ['Hall']],
        [['Clinic'], ['Library']],
        [['Library'], ['Hall', 'Clinic']],
      ],
      ['winner', ['Library'], []],
    ],
    [
      'an order, in which leaving things as they are comes first',
      { method: 'ranked', options: OPTIONS },
      [[['status-quo'], ['Hall']], [['status-quo']], [['status-quo']], [['Hall'], ['status-quo']], [['Clinic']]],
      ['not-adopted', ['status-quo'], []],
    ],
    [
      'an order in rounds',
      { method: 'ranked-irv', options: OPTIONS },
      [
        [['Hall'], ['Library']],
        [['Hall'], ['Library']],
        [['Clinic'], ['Library']],
        [['Clinic'], ['Library']],
        [['Library'], ['Clinic']],
      ],
      ['winner', ['Clinic'], []],
    ],
    [
      'dots, which decide nothing',
      { method: 'dots', kind: 'sensing', options: OPTIONS, dots: 4 },
      [{ Hall: 2, Library: 2 }, { Library: 2 }, { Library: 1, Clinic: 2 }, { Hall: 1 }, { Hall: 1 }],
      ['winner', ['Library'], []],
    ],
    [
      'money in equal shares',
      {
        method: 'budget-es',
        budget: 1000,
        options: [
          { id: 'bench', en: 'A bench', cy: 'Mainc', cost: 400 },
          { id: 'bus', en: 'A bus on Tuesdays', cost: 600 },
          { id: 'sign', en: 'A sign', cost: 300 },
        ],
      },
      [['bench'], ['bench', 'sign'], ['bus'], ['bus'], ['bus', 'sign']],
      ['winner', ['bench', 'bus'], []],
    ],
    [
      'a date, of two alike the one that suits more people well',
      {
        method: 'time',
        options: [
          { id: 'mon', en: 'Monday', at: '2027-01-04T10:00:00.000Z' },
          { id: 'tue', en: 'Tuesday', at: '2027-01-05T10:00:00.000Z' },
        ],
      },
      [{ mon: 2, tue: 1 }, { mon: 2, tue: 2 }, { mon: 1, tue: 1 }, { tue: 1 }, { mon: 1 }],
      ['winner', ['mon'], []],
    ],
  ] as const)('by %s', async (_way, how, choices, [outcome, winners, tied]) => {
    const ballotId = await ask(how)
    const result = await vote(ballotId, choices)
    expect([result.outcome, result.chosen?.winners, result.chosen?.tied]).toEqual([outcome, winners, tied])
    const row = await findBallot(world.db, group.planId, ballotId)
    expect(parseBox(row!.box!)).toHaveLength(5)
    await expectVerified()
  })

  test('a helper enters an order, read back, onto the voter’s own seat; what the voter sends later counts', async () => {
    const [ray, jo] = group.citizens
    await group.done(ray, 'helper.agree', { helperId: jo, ways: ['phone'] })
    await group.done(jo, 'helper.declare', { memberId: ray, paid: false })
    await group.done(group.guide, 'contact.reach', { memberId: ray })
    const ballotId = await ask({ method: 'ranked', options: OPTIONS })
    const entered = { ballotId, memberId: ray, way: 'phone', confirmed: 'said' }
    await expect(group.send(jo, 'ballot.assist', { ...entered, choice: [['Pub']] })).rejects.toThrow(AppError)
    await group.done(jo, 'ballot.assist', { ...entered, choice: [['Hall'], ['Library']] })
    await group.done(ray, 'ballot.cast', { ballotId, choice: [['Clinic'], ['Hall', 'Library']] })
    for (const who of group.everybody.slice(1)) {
      await group.done(who, 'ballot.cast', { ballotId, choice: [['Library']] })
    }
    world.wait(7 * DAY)
    await group.done(group.guide, 'ballot.close', { ballotId })
    const row = await findBallot(world.db, group.planId, ballotId)
    const said = parseBox(row!.box!).map((paper) => JSON.stringify(paper.choice))
    expect(said.toSorted()).toEqual([...Array(4).fill('[["Library"]]'), '[["Clinic"],["Hall","Library"]]'].toSorted())
    await expectVerified()
  })

  test.each([
    ['no options', { method: 'ranked' }, 'Name the choices'],
    ['one option', { method: 'ranked', options: ['Hall'] }, 'from 2 to 20'],
    ['two alike', { method: 'approval', options: ['Hall', 'hall'] }, 'the same'],
    ['more to rank than anybody can', { method: 'ranked', options: [...'abcdefghi'] }, 'more than 8'],
    ['a text', { method: 'ranked', options: OPTIONS, subject: { kind: 'plan' } }, 'in your own words'],
    ['dots that decide', { method: 'dots', options: OPTIONS }, 'cannot decide'],
    ['money without costs', { method: 'budget-es', options: OPTIONS, budget: 10 }, 'would cost'],
    ['as many winners as options', { method: 'approval', options: OPTIONS, winners: 3 }, 'Fewer'],
    ['a share that must be reached', { method: 'ranked', options: OPTIONS, threshold: { num: 2, den: 3 } }, 'no share'],
  ])('nobody can open a vote with %s', async (_what, how, says) => {
    const closesAt = toInstant(world.deps.now() + 7 * DAY)
    const sent = group.send(group.guide, 'ballot.open', { subject: question, closesAt, ...how })
    const error = await sent.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).sentence(english)).toContain(says)
  })

  test.each([
    ['an option that there is not', 'ranked', [['Pub']], 'not one of the choices'],
    ['an option twice', 'ranked', [['Hall'], ['Hall']], 'twice'],
    ['nothing', 'approval', [], 'Nothing is chosen'],
    ['one answer where several can be', 'approval', 'Hall', 'another way'],
    ['too many points', 'score', { Hall: 6 }, 'too small or too large'],
  ])('a paper with %s is not taken, and loses nothing', async (_what, method, choice, says) => {
    const ballotId = await ask({ method, options: OPTIONS })
    const [ann] = group.citizens
    const before = { ranked: [['Hall']], approval: ['Hall'], score: { Hall: 5 } }[method]
    await group.done(ann, 'ballot.cast', { ballotId, choice: before })
    await expect(group.send(ann, 'ballot.cast', { ballotId, choice })).rejects.toThrow(AppError)
    const error = await group.send(ann, 'ballot.cast', { ballotId, choice }).catch((thrown: AppError) => thrown)
    expect((error as AppError).sentence(english)).toContain(says)
    world.wait(7 * DAY)
    await group.send(group.guide, 'ballot.close', { ballotId })
    world.wait(8 * DAY)
    await group.send(group.guide, 'ballot.close', { ballotId })
    const row = await findBallot(world.db, group.planId, ballotId)
    expect(parseBox(row!.box!).map((paper) => paper.choice)).toEqual([before])
  })
})
