import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { openTestDatabase } from '#tests/support/databases.ts'
import { connect, firstText, haveConverged, sameState, synced, until } from '#tests/support/documents-clients.ts'
import { ANN, BOB, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'
import { seeded } from '#tests/support/random.ts'
import { inventedTrace, type Replay, readTrace, replayOf } from '#tests/support/trace.ts'

const real = readTrace()

/** Everybody sends as soon as what they had seen has reached them. */
async function replay({ steps, text }: Replay, limits = {}): Promise<void> {
  const opened = await openTestDatabase()
  const server = await startDocumentsServer(opened.db, { limits: { updatesPerSecond: 1e6, burst: 1e6, ...limits } })
  const people = [connect(server, ANN), connect(server, BOB)] as const
  await synced(...people)
  await Promise.all(
    people.map(async ({ doc }, agent) => {
      const other = agent === 0 ? 2 : 1
      for (const step of steps.filter((one) => one.agent === agent)) {
        while (Y.getState(doc.store, other) < step.seen) await new Promise((resolve) => doc.once('update', resolve))
        Y.applyUpdate(doc, step.update)
      }
    }),
  )
  await until('everything to be saved', () =>
    people.every(({ line }) => line().saved.at(-1)?.count === line().sent.length),
  )
  await haveConverged(...people.map(({ doc }) => doc))
  expect(firstText(people[0].doc).toString()).toBe(text)
  expect(sameState(people[0].doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
  expect([server.errors, server.warnings]).toEqual([[], []])
  expect(Object.values(server.documents.stats().refused).every((count) => count === 0)).toBe(true)
  for (const person of people) person.close()
  await server.close()
  await opened.remove()
}

test.skipIf(!real)('a text that two people really wrote at once ends up as theirs, for both and in the database', () =>
  replay(replayOf(real!)),
)

test.each([
  ['at each turn of the loop', { tickMs: 0, maxTickMs: 0 }],
  ['collected for 20 ms', { tickMs: 20 }],
  ['one by one', { maxBatch: 1 }],
])('a text of two people ends up the same whether updates are sent on %s', async (_how, limits) => {
  await replay(replayOf(inventedTrace(400, seeded(3))), limits)
})
