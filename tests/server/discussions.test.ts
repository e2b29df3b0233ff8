import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import type { MemberId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { planView } from '#server/views/plan-view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { aPlan, createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function failuresIn(planId: Awaited<ReturnType<typeof aPlan>>['planId']) {
  const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId }), english)
  return report.checks.filter(({ status }) => status === 'failed')
}

test('a vote whose sides are far apart agrees nothing yet, and tells no more of the sides than that', async () => {
  const plan = await aPlan(world.deps)
  const citizens: MemberId[] = []
  const professionals: MemberId[] = []
  for (let i = 0; i < 10; i++) {
    citizens.push(await plan.join('citizen', `Citizen ${String.fromCharCode(65 + i)}`))
    professionals.push(await plan.join('professional', `Worker ${String.fromCharCode(65 + i)}`))
  }
  const vote = async () => {
    const subject = { kind: 'question', text: 'Shall we move to the hall?' }
    const closesAt = toInstant(world.deps.now() + 8 * DAY)
    const input = { subject, method: 'majority', sidesCompared: true, closesAt }
    const { ballotId } = await plan.done(plan.guide, 'ballot.open', input)
    for (const who of citizens) await plan.done(who, 'ballot.cast', { ballotId, choice: 'yes' })
    for (const [i, who] of professionals.entries()) {
      await plan.done(who, 'ballot.cast', { ballotId, choice: i < 3 ? 'yes' : 'no' })
    }
    world.wait(8 * DAY)
    await plan.done(plan.guide, 'ballot.close', { ballotId })
    return (await plan.state()).ballots.get(ballotId as never)!.outcome
  }
  expect(await vote()).toBe('sides-split')
  const entries = (await listEntryTexts(world.db, plan.planId, 0, 1000)).map(decodeEntry)
  const closed = entries.find((entry) => entry.kind === 'ballot.closed')!
  // How many of a side were for it stands nowhere.
  expect(closed.body.given).toEqual({
    ...{ voters: { citizen: 10, professional: 10 }, papers: 20, changedSections: 0, allVoted: 1, sidesSplit: 1 },
  })
  await plan.done(plan.guide, 'session.schedule', {
    ...{ kind: 'async', title: 'Talk', startsAt: toInstant(world.deps.now()), minutes: 60 },
  })
  const sessionId = [...(await plan.state()).sessions.keys()][0]
  await plan.done(plan.guide, 'session.open', { sessionId })
  await plan.done(plan.guide, 'session.close', { sessionId })
  expect(await vote()).toBe('adopted')
  expect(await failuresIn(plan.planId)).toEqual([])
})

describe('a second discussion', () => {
  test('is offered to everybody with a vote, once; who asked sees how to take it back', async () => {
    const plan = await fivePeople(world.deps)
    const ballotId = await plan.open()
    for (const who of plan.everybody) await plan.done(who, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(8 * DAY)
    await plan.done(plan.guide, 'ballot.close', { ballotId })
    const talkFor = async (who: MemberId) =>
      (await planView(world.deps, world.db, plan.planId, who, english)).ballots.find(({ id }) => id === ballotId)?.talk
    const offer = { stands: 'offer', by: null, mayTakeBack: false }
    expect(await talkFor(plan.citizens[0])).toEqual(offer)
    expect(await talkFor(plan.professionals[0])).toEqual(offer)
    expect(await talkFor(plan.guide)).toBeNull()
    const asker = plan.professionals[0]
    await plan.done(asker, 'discussion.call', { ballotId })
    expect(await talkFor(asker)).toEqual({ stands: 'due', by: asker, mayTakeBack: true })
    expect(await talkFor(plan.citizens[0])).toEqual({ stands: 'due', by: asker, mayTakeBack: false })
    await plan.done(asker, 'discussion.take-back', { ballotId })
    expect(await talkFor(asker)).toBeNull()
    expect(await talkFor(plan.citizens[0])).toEqual(offer)
    expect(await failuresIn(plan.planId)).toEqual([])
  })
})
