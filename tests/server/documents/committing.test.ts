import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { freeze, listUpdatesAfter, thaw } from '#db/documents.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { CommitRequest } from '#server/documents/commit.ts'
import { createCommitter } from '#server/documents/committer.ts'
import { acceptUpdates, refuseUpdates } from '#tests/support/breakable.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { ANN, BOB, SECTION } from '#tests/support/documents-server.ts'

const PLANS = ['a', 'b', 'c'].map((letter) => `p_0000000000000000000000000${letter}` as PlanId)

const request = (planId: PlanId, seq: number, ...members: MemberId[]): CommitRequest => ({
  target: { planId, section: SECTION, seq },
  accepted: members.map((memberId, index) => ({ memberId, bytes: Uint8Array.of(index), clientIds: [], credits: null })),
  at: 5,
})

describe.each(DIALECTS)('commits of several documents on %s', (dialect) => {
  let opened: TestDatabase
  let db: Db
  let queries: number
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    queries = 0
    db = opened.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        queries++
        return result
      },
    })
    const commit = createCommitter(db)
    expect(await Promise.all(PLANS.map((planId) => commit(request(planId, 0, ANN))))).toEqual([1, 1, 1])
  })
  afterEach(() => opened.remove())
  const authors = async (planId: PlanId) =>
    (await listUpdatesAfter(opened.db, planId, SECTION, 0)).map(({ seq, memberId }) => [seq, memberId])

  test('what is asked for at once takes two statements, however many documents there are', async () => {
    const commit = createCommitter(db)
    queries = 0
    const outcomes = await Promise.all(PLANS.map((planId) => commit(request(planId, 1, BOB, ANN))))
    expect(outcomes).toEqual([3, 3, 3])
    expect(queries).toBe(2)
    for (const planId of PLANS)
      expect(await authors(planId)).toEqual([
        [1, ANN],
        [2, BOB],
        [3, ANN],
      ])
  })

  test('a frozen document and one that somebody else wrote in keep no other from it, and are not touched', async () => {
    const [a, b, c] = PLANS as [PlanId, PlanId, PlanId]
    const commit = createCommitter(db)
    await opened.db.transaction().execute((trx) => freeze(trx, a, SECTION, 1, 9))
    expect(await commit(request(b, 1, BOB))).toBe(2)
    expect(
      await Promise.all([commit(request(a, 1, BOB)), commit(request(b, 1, BOB)), commit(request(c, 1, BOB))]),
    ).toEqual(['frozen', 'stale', 2])
    expect([await authors(a), await authors(b), await authors(c)]).toEqual([
      [[1, ANN]],
      [
        [1, ANN],
        [2, BOB],
      ],
      [
        [1, ANN],
        [2, BOB],
      ],
    ])
    await opened.db.transaction().execute((trx) => thaw(trx, a, SECTION))
    expect(await commit(request(a, 1, BOB)), 'no number was lost').toBe(2)
  })

  test('who lost a race for a client id is told, and costs the others nothing', async () => {
    const [a, b] = PLANS as [PlanId, PlanId]
    const claim = (planId: PlanId, seq: number, memberId: MemberId): CommitRequest => ({
      ...request(planId, seq),
      accepted: [{ memberId, bytes: Uint8Array.of(1), clientIds: [77], credits: null }],
    })
    const commit = createCommitter(db)
    expect(await commit(claim(a, 1, ANN))).toBe(2)
    expect(await Promise.all([commit(claim(a, 2, BOB)), commit(claim(b, 1, BOB))])).toEqual(['taken', 2])
    expect(await authors(a)).toEqual([
      [1, ANN],
      [2, ANN],
    ])
  })

  test('a document that the database refuses keeps no other from being written', async () => {
    const [a, b, c] = PLANS as [PlanId, PlanId, PlanId]
    const commit = createCommitter(db)
    await refuseUpdates(opened, b)
    const outcomes = await Promise.allSettled(PLANS.map((planId) => commit(request(planId, 1, BOB))))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([await authors(a), await authors(b), await authors(c)]).toEqual([
      [
        [1, ANN],
        [2, BOB],
      ],
      [[1, ANN]],
      [
        [1, ANN],
        [2, BOB],
      ],
    ])
    await acceptUpdates(opened)
    expect(await commit(request(b, 1, BOB))).toBe(2)
  })
})
