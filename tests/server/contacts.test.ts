import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { contactsView } from '#server/contacts/view.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('the guide plans a call and notes that it was made; nobody else reads of it', async () => {
  const plan = await fivePeople(world.deps)
  const [ray, jo] = plan.citizens
  await plan.done(ray, 'helper.agree', { helperId: jo, ways: ['phone'] })
  await plan.done(jo, 'paper.need', { formats: ['large-print'] })
  const read = async (who = plan.guide) => contactsView(world.db, plan.planId, await plan.state(), who)
  const of = async (who: typeof ray) => (await read()).find(({ member }) => member === who)
  expect(await of(ray)).toEqual({ member: ray, ways: ['call'], plannedFor: null, reachedAt: null })
  expect(await of(jo)).toMatchObject({ ways: ['large-print'] })
  await expect(read(ray)).rejects.toMatchObject({ code: 'not-allowed' })

  const plannedFor = toInstant(world.deps.now() + DAY)
  await plan.done(plan.guide, 'contact.plan', { memberId: ray, plannedFor })
  expect(await of(ray)).toMatchObject({ plannedFor, reachedAt: null })
  world.wait(DAY)
  await plan.done(plan.guide, 'contact.reach', { memberId: ray })
  expect(await of(ray)).toMatchObject({ plannedFor, reachedAt: toInstant(world.deps.now()) })
  expect(await of(jo)).toMatchObject({ plannedFor: null, reachedAt: null })

  const open = (inDays: number) => {
    const closesAt = toInstant(world.deps.now() + inDays * DAY)
    const subject = { kind: 'question', text: 'Shall we?' }
    return plan.send(plan.guide, 'ballot.open', { subject, method: 'consent', closesAt })
  }
  const stopped = (rule: string) => ({ ok: false, refusals: [{ ruleId: `ballot.open.${rule}` }] })
  // Nobody has written to Jo yet; then it is planned, and the vote leaves her a week from that day.
  await plan.done(jo, 'access.need', { provisions: [] })
  expect(await open(9)).toMatchObject(stopped('contacts-planned'))
  const inTwoDays = toInstant(world.deps.now() + 2 * DAY)
  await plan.done(plan.guide, 'contact.plan', { memberId: jo, plannedFor: inTwoDays })
  expect(await open(8)).toMatchObject(stopped('time-after-contact'))
  expect(await open(9)).toMatchObject({ ok: true })

  const next = toInstant(world.deps.now() + 30 * DAY)
  await plan.done(plan.guide, 'contact.plan', { memberId: ray, plannedFor: next })
  expect(await of(ray)).toMatchObject({ plannedFor: next, reachedAt: null })
})
