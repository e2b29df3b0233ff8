import { afterAll, beforeAll, expect, test } from 'vitest'
import { toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { sessionRecordView } from '#server/session-records/view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function aMeeting() {
  const plan = await fivePeople(world.deps)
  const [citizen] = plan.citizens
  const input = { kind: 'live', title: 'Buses', startsAt: toInstant(world.deps.now()), minutes: 60 }
  const agenda = [{ kind: 'listening', minutes: 20, what: 'Hear everybody' }]
  await plan.done(plan.guide, 'wellbeing.name', { name: 'Ada', reach: 'By phone' })
  const { sessionId } = await plan.done(plan.guide, 'session.schedule', { ...input, agenda })
  await plan.done(plan.guide, 'session.open', { sessionId })
  await plan.done(citizen, 'attendance.join', { sessionId })
  await plan.done(citizen, 'explain.ask', { section: 'why', text: 'What is that?' })
  const read = async () =>
    sessionRecordView(world.db, { planId: plan.planId, memberId: citizen }, await plan.state(), sessionId!)
  return { plan, citizen, sessionId, read }
}

test('is there once the meeting is over, drafted from the log with the words opened', async () => {
  const { plan, citizen, sessionId, read } = await aMeeting()
  await expect(read()).rejects.toMatchObject({ code: 'not-found' })
  world.wait(30 * 60_000)
  await plan.done(plan.guide, 'session.close', { sessionId })
  await plan.done(citizen, 'explain.ask', { section: 'why', text: 'Later?' })
  const { record, words, mine, corrections } = await read()
  expect(record).toMatchObject({ minutes: 30, attendance: [{ side: 'citizen', people: 1 }], balance: null })
  expect(record.questions).toHaveLength(1)
  expect(words.steps).toEqual(['Hear everybody'])
  expect(mine).toEqual({ turns: 0, seconds: 0, equal: 0 })
  expect(corrections).toEqual([])
})

test('what was different is verified with its words sealed; they can be erased, and it still holds', async () => {
  const { plan, citizen, sessionId, read } = await aMeeting()
  await plan.done(plan.guide, 'session.close', { sessionId })
  await plan.done(citizen, 'record.correct', { sessionId, text: 'Ray was there too.' })
  expect((await read()).corrections).toMatchObject([{ by: citizen, text: 'Ray was there too.' }])
  const bundle = await bundleOf({ world, planId: plan.planId })
  expect((JSON.parse(bundle) as { entries: string[] }).entries.join()).not.toContain('Ray was there')
  const report = verifyBundle(nodeCrypto, bundle, english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  await world.db.deleteFrom('sealed').where('plan_id', '=', plan.planId).where('name', '=', 'text').execute()
  expect((await read()).corrections).toMatchObject([{ by: citizen, text: null }])
})
