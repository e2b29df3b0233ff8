import { expect, test } from 'vitest'
import { openDemo } from '#server/demo/open.ts'
import { startTestServer } from '#tests/support/server.ts'
import { storedEntries } from '#tests/support/stored-entries.ts'

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
