import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#domain/ballots/count.ts'
import { resultDigest, resultText } from '#domain/ballots/count.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { planView } from '#server/views/plan-view.ts'
import { edit, type Forged, faults, operatorOf, seqOf, signAgain } from '#tests/domain/verify/forge.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { bundleOf, type FinishedPlan } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

describe.each(DIALECTS)('a vote that was opened with care, on %s', (dialect) => {
  let world: World
  let group: Awaited<ReturnType<typeof fivePeople>>
  beforeEach(async () => {
    world = await createWorld(dialect)
    group = await fivePeople(world.deps)
  })
  afterEach(() => world.close())

  const question = { kind: 'question', text: 'How does it look?' }
  const close = async (
    ballotId: BallotId,
    choices: readonly unknown[],
    people: readonly MemberId[] = group.everybody,
  ) => {
    for (const [index, choice] of choices.entries())
      await group.done(people[index]!, 'ballot.cast', { ballotId, choice })
    world.wait(7 * DAY)
    const { result } = await group.done(group.guide, 'ballot.close', { ballotId })
    return result as unknown as Result
  }
  const bundle = () => bundleOf({ world, planId: group.planId })
  const failed = (text: string) =>
    verifyBundle(nodeCrypto, text, english).checks.filter(({ status }) => status === 'failed')
  const forge = async (change: (forged: Forged) => void) =>
    signAgain(await bundle(), await operatorOf({ ...group, world } as unknown as FinishedPlan), change)

  test.each([
    ['nobody below three', { method: 'fist5' }, ['3', '4', '5', '5', 'abstain'], 'adopted', { median: 4, below: 0 }],
    ['one below three', { method: 'fist5' }, ['2', '4', '5', '5', '5'], 'not-adopted', { median: 5, below: 1 }],
    ['by the middle', { method: 'fist5', passes: 'median-three' }, ['1', '3', '3', '4', '5'], 'adopted', { median: 3 }],
    [
      'the other eight steps',
      { method: 'gradients8', wording: 'kaner-b-1' },
      ['1', '2', '2', '3', '3'],
      'adopted',
      { median: 2 },
    ],
    [
      'more than half of all',
      { method: 'majority', threshold: { num: 1, den: 2, strict: true, base: 'roll' } },
      ['yes', 'yes', 'no', 'abstain', 'abstain'],
      'not-adopted',
      { yes: 2, base: 5 },
    ],
    [
      'too few yeses of all',
      { method: 'majority', yesQuorum: { num: 1, den: 2 } },
      ['yes', 'yes', 'no', 'abstain', 'abstain'],
      'no-quorum',
      { yes: 2 },
    ],
  ] as const)('%s: counted, and counted again by whoever checks', async (_case, input, choices, outcome, path) => {
    const result = await close(await group.open(input), choices)
    expect(result).toMatchObject({ outcome, path })
    expect(failed(await bundle())).toEqual([])
  })

  test('a reason for another way is there for members, and nowhere in the log', async () => {
    const why = 'Most of us know ticks from the market days.'
    const ballotId = await group.open({
      ...{
        subject: question,
        method: 'approval',
        options: ['Hall', 'Library'],
        purpose: 'choose-one',
        methodReason: why,
      },
    })
    const view = await planView(world.deps, world.db, group.planId, group.citizens[0], english)
    expect(view.ballots.find(({ id }) => id === ballotId)).toMatchObject({ purpose: 'choose-one', methodReason: why })
    await close(ballotId, [['Hall'], ['Hall'], ['Library'], ['Hall'], ['Hall']])
    const text = await bundle()
    expect(failed(text)).toEqual([])
    expect((JSON.parse(text).entries as string[]).join('')).not.toContain('market')
    const without = await forge((forged) =>
      edit(forged, seqOf(forged, 'ballot.opened'), (entry) => {
        entry.seals = {}
      }),
    )
    expect(faults(without)).toContain('transitions.illegal')
  })

  test('how each side voted is told only where both have ten, and adds up', async () => {
    const small = await group.send(group.guide, 'ballot.open', {
      ...{ subject: question, kind: 'sensing', method: 'fist5', breakdown: true },
      closesAt: toInstant(world.deps.now() + 8 * DAY),
    })
    expect(small).toMatchObject({ ok: false, refusals: [{ ruleId: 'ballot.open.sides-large-enough' }] })
    const people: MemberId[] = [...group.citizens]
    for (let n = 3; n < 10; n++) people.push(await group.join('citizen', `Citizen ${n}`))
    people.push(...group.professionals)
    for (let n = 2; n < 10; n++) people.push(await group.join('professional', `Professional ${n}`))
    const ballotId = await group.open({ subject: question, kind: 'sensing', method: 'fist5', breakdown: true })
    const result = await close(
      ballotId,
      people.map((_, index) => (index < 10 ? '4' : '2')),
      people,
    )
    expect(result.sides).toMatchObject({ citizen: { 2: 0, 4: 10 }, professional: { 2: 10, 4: 0 } })
    const text = await bundle()
    expect(failed(text)).toEqual([])
    const tampered = (change: (result: Forged) => void) =>
      forge((forged) => {
        const seq = seqOf(forged, 'ballot.closed')
        const { body } = JSON.parse(forged.entries[seq])
        const other = JSON.parse(forged.results[body.result])
        change(other)
        delete forged.results[body.result]
        forged.results[resultDigest(nodeCrypto.sha256, other)] = resultText(other)
        edit(forged, seq, (entry) => {
          entry.body.result = resultDigest(nodeCrypto.sha256, other)
        })
      })
    expect(faults(await tampered(({ sides }) => sides.citizen['4']--))).toEqual(['counts.sides'])
    expect(faults(await tampered((other) => delete other.sides))).toEqual(['counts.sides'])
  })
})
