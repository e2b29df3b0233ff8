import { afterAll, beforeAll, expect, test } from 'vitest'
import { memberOf } from '#domain/plan/state.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('a name from before holds up a vote until its person changes it, and the record proves it', async () => {
  const plan = await fivePeople(world.deps)
  const [tom] = plan.professionals
  const { identity } = memberOf(await plan.state(), tom)
  const value = JSON.stringify({ name: 'Dr Tom Whitlock' })
  await world.db.updateTable('sealed').set({ value }).where('seal', '=', identity).execute()
  const closesAt = toInstant(world.deps.now() + 7 * DAY)
  const vote = { subject: { kind: 'section', section: 'why' }, method: 'consent', closesAt }
  const stopped = await plan.send(plan.guide, 'ballot.open', vote)
  expect(stopped).toMatchObject({ ok: false, refusals: [{ ruleId: 'ballot.open.plain-names' }] })
  expect(JSON.stringify(stopped)).not.toContain('Whitlock')
  await plan.done(tom, 'member.rename', { name: 'Tom Whitlock' })
  await plan.done(plan.guide, 'ballot.open', vote)
  const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
})
