import { afterAll, beforeAll, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import { listCheckIns } from '#db/wellbeing.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { DAY, HOUR, MINUTE, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { supportTodos, wellbeingView } from '#server/wellbeing/view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function withContact() {
  const plan = await fivePeople(world.deps)
  const [ann, contact, ben] = plan.citizens
  const named = { name: 'Imran Sheikh', reach: '01632 960 222', memberId: contact }
  await plan.done(plan.guide, 'wellbeing.name', named)
  const see = async (who: MemberId) => {
    const state = await plan.state()
    return wellbeingView(world.db, plan.planId, state, memberOf(state, who))
  }
  const todos = async (who: MemberId) => {
    const state = await plan.state()
    return supportTodos(world.db, plan.planId, state, memberOf(state, who))
  }
  const meeting = () => ({ kind: 'live', title: 'Options', startsAt: toInstant(world.deps.now()), minutes: 90 })
  const schedule = () => plan.send(plan.guide, 'session.schedule', meeting())
  return { plan, ann, contact, ben, see, todos, schedule, meeting }
}

test('a person who asks is known to the contact, and to nobody else, in pages or in the record', async () => {
  const { plan, ann, contact, ben, see, todos } = await withContact()
  await plan.done(ann, 'support.ask')
  expect((await see(contact)).waiting).toMatchObject([{ memberId: ann, asked: true }])
  expect(await todos(contact)).toMatchObject({ waiting: 1 })
  for (const other of [ben, plan.guide, plan.professionals[0]]) {
    const seen = await see(other)
    expect(seen).toMatchObject({ contact: { name: 'Imran Sheikh', isMe: false }, mine: null, waiting: [] })
    expect(JSON.stringify(seen)).not.toContain(ann)
    expect(await todos(other)).toMatchObject({ waiting: 0, offered: false })
  }
  const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).join('\n')
  expect(log).not.toMatch(/support\.|01632 960 222/)
  expect(
    (await plan.send(ben, 'support.offer', { memberId: ann }).catch((error: Error) => error)) instanceof Error,
  ).toBe(true)
  await plan.done(contact, 'support.offer', { memberId: ann })
  expect(await todos(ann)).toMatchObject({ offered: true })
  expect((await see(contact)).waiting).toEqual([])
  await plan.done(ann, 'support.settle')
  expect(await listCheckIns(world.db, plan.planId)).toEqual([])
})

test('the next meeting waits for a talk that was not offered within a day; whoever waits can say that they are fine', async () => {
  const { plan, ann, schedule } = await withContact()
  await plan.done(ann, 'support.ask')
  world.wait(24 * HOUR)
  expect((await schedule()).ok).toBe(true)
  world.wait(MINUTE)
  expect(await schedule()).toMatchObject({ ok: false, refusals: [{ ruleId: 'session.schedule.check-ins-offered' }] })
  await plan.done(ann, 'support.settle')
  expect((await schedule()).ok).toBe(true)
  const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
})

test('who leaves a meeting early is asked how they are, without being told that anybody noticed; not who comes back', async () => {
  const { plan, ann, contact, ben, see, meeting } = await withContact()
  const { sessionId } = await plan.done(plan.guide, 'session.schedule', meeting())
  await plan.done(plan.guide, 'session.open', { sessionId })
  for (const member of [ann, ben, contact]) await plan.done(member, 'attendance.join', { sessionId })
  for (const member of [ann, ben, contact]) await plan.done(member, 'attendance.leave', { sessionId })
  await plan.done(ben, 'attendance.join', { sessionId })
  expect((await see(contact)).waiting).toMatchObject([{ memberId: ann, asked: false }])
  expect((await see(ann)).mine).toBeNull()
  await plan.done(ann, 'support.ask')
  expect((await see(contact)).waiting).toMatchObject([{ memberId: ann, asked: true }])
  await plan.done(ann, 'member.leave', {})
  expect(await listCheckIns(world.db, plan.planId)).toEqual([])
  world.wait(DAY)
})

test('what was told to one contact, the next one does not read', async () => {
  const { plan, ann, ben, see } = await withContact()
  await plan.done(ann, 'support.ask')
  await plan.done(plan.guide, 'wellbeing.name', { name: 'Bethan Rhys', reach: 'Call me', memberId: ben })
  expect((await see(ben)).waiting).toEqual([])
  expect((await see(ann)).mine).toBeNull()
  await plan.done(ann, 'support.ask')
  expect((await see(ben)).waiting).toMatchObject([{ memberId: ann }])
})
