import { expect, test } from 'vitest'
import { makeDemo } from '#server/demo/demo.ts'
import { openDemo } from '#server/demo/open.ts'
import { startTestServer } from '#tests/support/server.ts'
import { ofKind, storedEntries } from '#tests/support/stored-entries.ts'
import { createWorld } from '#tests/support/world.ts'

test('a server that closes due votes by its own clock leaves the votes of the story alone', async () => {
  const server = await startTestServer({ jobsEvery: 1 })
  const planId = await openDemo(server.deps, 'en')
  await server.jobs.run()
  const closed = (await storedEntries(server.deps.db, planId)).filter(({ kind }) => kind === 'ballot.closed')
  expect(closed).toHaveLength(9)
  expect(closed.filter(({ actor }) => actor === 'system')).toEqual([])
  expect(new Set(closed.map(({ at }) => at)).size).toBe(8) // the two corrections close together
  await server.close()
})

// People say when they can come by the clock on their wall, which is put forward and back; the story is told by one that is not.
test.each([
  ['in winter', '2026-02-11'],
  ['in summer', '2026-08-19'],
  ['when clocks go forward half-way', '2026-05-06'],
  ['when clocks go back half-way', '2026-12-02'],
])('the story can be told %s, and nobody is left out by it', async (_when, day) => {
  const world = await createWorld()
  const planId = await makeDemo({ ...world.deps, now: () => Date.parse(`${day}T10:00:00Z`) })
  const planned = ofKind(await storedEntries(world.db, planId), 'session.scheduled')
  const atUsualTimes = planned.filter(({ body }) => body.kind !== 'async' && !body.forThoseLeftOut)
  expect(atUsualTimes.map(({ body }) => body.given?.citizen)).toEqual(
    Array.from({ length: 4 }, () => ({ free: 6, of: 8, answered: 8 })),
  )
  await world.close()
})
