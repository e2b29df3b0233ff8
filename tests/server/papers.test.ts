import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BallotId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import { publishedPapers } from '#server/views/papers.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
let plan: Awaited<ReturnType<typeof fivePeople>>
let ballotId: BallotId
const published = () => publishedPapers(world.db, plan.planId, ballotId)

beforeEach(async () => {
  world = await createWorld()
  plan = await fivePeople(world.deps)
  ballotId = await plan.open()
})
afterEach(() => world.close())

test('papers are shown to nobody while a vote is open, and then each voter finds theirs by its number', async () => {
  const trackers = new Map<string, string>()
  for (const [i, member] of plan.everybody.entries()) {
    const choice = ['consent', 'concern', 'stand-aside', 'abstain', 'consent'][i]!
    const { tracker } = await plan.done(member, 'ballot.cast', { ballotId, choice })
    trackers.set(tracker!, choice)
  }
  expect(await published()).toEqual([])
  world.wait(7 * DAY)
  await plan.done(plan.guide, 'ballot.close', { ballotId })
  const papers = await published()
  expect(new Map(papers.map(({ tracker, choice }) => [tracker, choice]))).toEqual(
    new Map([...trackers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )
  expect(papers.map(({ tracker }) => tracker)).toEqual([...trackers.keys()].toSorted())
})

test('a vote is changed under the same number, and only the last paper is shown', async () => {
  const [voter] = plan.citizens
  const before = await plan.done(voter, 'ballot.cast', { ballotId, choice: 'objection' })
  const after = await plan.done(voter, 'ballot.cast', { ballotId, choice: 'consent' })
  expect(after.tracker).toBe(before.tracker)
  for (const other of plan.everybody.slice(1)) await plan.done(other, 'ballot.cast', { ballotId, choice: 'consent' })
  world.wait(7 * DAY)
  await plan.done(plan.guide, 'ballot.close', { ballotId })
  const papers = await published()
  expect(papers).toHaveLength(5)
  expect(papers).toContainEqual({ tracker: after.tracker, choice: 'consent' })
})

test('a vote that was called off shows no papers, and another plan’s vote is not found', async () => {
  const [voter] = plan.citizens
  await plan.done(voter, 'ballot.cast', { ballotId, choice: 'consent' })
  const cancel = { ballotId, reason: 'The text was the wrong one.' }
  const stopped = await plan.send(plan.guide, 'ballot.cancel', cancel)
  expect(stopped.ok).toBe(false)
  const { overrideId } = await plan.done(plan.guide, 'override.request', {
    ...{ gate: 'ballot.cancel', ruleId: 'ballot.cancel.two-keys', ballotId },
    reason: 'The text was the wrong one, everybody says so.',
  })
  await plan.done(voter, 'override.countersign', { overrideId })
  await plan.done(plan.guide, 'ballot.cancel', cancel)
  expect(await published()).toEqual([])
  const elsewhere = await world.start()
  expect(await publishedPapers(world.db, elsewhere.planId, ballotId)).toEqual([])
})
