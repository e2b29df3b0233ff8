import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SideMeetingId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { notesToWrite, sideMeetingsView } from '#server/side-meetings/view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function sideMeeting() {
  const plan = await fivePeople(world.deps)
  const [first, second] = plan.professionals
  const input = { heldAt: toInstant(world.deps.now()), people: [first, second], matter: 'The price of the hall' }
  const told = await plan.done(plan.citizens[0], 'side-meeting.record', input)
  const read = async () => (await sideMeetingsView(world.db, plan.planId, await plan.state())).meetings
  const waiting = async (who: typeof first) => notesToWrite(await plan.state(), who, toInstant(world.deps.now()))
  return { plan, first, second, read, waiting, sideMeetingId: told.sideMeetingId as SideMeetingId }
}

test('waits for a note of those who were there, who are asked for it, and nobody else', async () => {
  const { plan, first, second, read, waiting, sideMeetingId } = await sideMeeting()
  const due = toInstant(world.deps.now() + 3 * DAY)
  expect(await read()).toMatchObject([{ matter: 'The price of the hall', due, notes: [] }])
  expect(await waiting(first)).toEqual({ mine: [{ id: sideMeetingId, until: due }], late: 0 })
  expect(await waiting(plan.citizens[0])).toEqual({ mine: [], late: 0 })
  world.wait(3 * DAY + 1)
  expect(await waiting(second)).toEqual({ mine: [{ id: sideMeetingId, until: null }], late: 1 })
  await plan.done(second, 'side-meeting.note', { sideMeetingId, note: 'It is £20.' })
  expect(await waiting(first)).toEqual({ mine: [], late: 0 })
  expect(await read()).toMatchObject([{ due: null, notes: [{ by: second, text: 'It is £20.', isLate: true }] }])
})

test('is verified with its words sealed; they can be erased, and the record still holds', async () => {
  const { plan, first, read, sideMeetingId } = await sideMeeting()
  await plan.done(first, 'side-meeting.note', { sideMeetingId, note: 'It is £20.' })
  const bundle = await bundleOf({ world, planId: plan.planId })
  const report = verifyBundle(nodeCrypto, bundle, english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  await world.db.deleteFrom('sealed').where('plan_id', '=', plan.planId).where('name', '=', 'note').execute()
  expect(await read()).toMatchObject([{ notes: [{ by: first, text: null }] }])
})
