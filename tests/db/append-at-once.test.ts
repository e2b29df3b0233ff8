import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Append, appendAtOnce } from '#db/append-at-once.ts'
import { ensureDocument, findDocument, freeze, listUpdatesAfter } from '#db/documents.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { commitTogether } from '#server/documents/commit.ts'
import { acceptUpdates, refuseUpdates } from '#tests/support/breakable.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const [A, B] = ['p_0000000000000000000000000a', 'p_0000000000000000000000000b'] as PlanId[] as [PlanId, PlanId]
const ANN = 'm_ann' as MemberId
const update = (seq: number) => ({
  ...{ seq, memberId: ANN, bytes: Uint8Array.of(seq, 7), at: 5 },
  credits: seq === 2 ? Uint8Array.of(1) : null,
})
const append = (planId: PlanId, seq: number, count = 1): Append => ({
  ...{ planId, section: 'why', seq },
  updates: Array.from({ length: count }, (_, nth) => update(seq + 1 + nth)),
})

describe.each(DIALECTS)('updates appended at once on %s', (dialect) => {
  const isSqlite = dialect === 'sqlite'
  let opened: TestDatabase
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    await opened.db.transaction().execute(async (trx) => {
      for (const planId of [A, B]) await ensureDocument(trx, planId, 'why')
    })
  })
  afterEach(() => opened.remove())
  const rows = (planId: PlanId) => listUpdatesAfter(opened.db, planId, 'why', 0)
  const seqOf = async (planId: PlanId) => (await findDocument(opened.db, planId, 'why'))?.seq

  test('they are what the other way writes, or nothing where it is the only one', async () => {
    expect(appendAtOnce(opened.db, [append(A, 0, 3), append(B, 0)])).toBe(isSqlite)
    expect(
      (await rows(A)).map(({ bytes, credits, ...row }) => ({ ...row, bytes: [...bytes], credits: credits?.[0] })),
    ).toEqual(
      isSqlite
        ? [1, 2, 3].map((seq) => ({ seq, memberId: ANN, at: 5, bytes: [seq, 7], credits: seq === 2 ? 1 : undefined }))
        : [],
    )
    expect([await seqOf(A), await seqOf(B)]).toEqual(isSqlite ? [3, 1] : [0, 0])
  })

  test('a document that is frozen, or has another number, keeps all of them from it', async () => {
    await opened.db.transaction().execute((trx) => freeze(trx, B, 'why', 0, 9))
    expect(appendAtOnce(opened.db, [append(A, 0), append(B, 0)])).toBe(false)
    expect(appendAtOnce(opened.db, [append(A, 0), append(A, 7)])).toBe(false)
    expect([await rows(A), await seqOf(A)]).toEqual([[], 0])
  })

  test('nothing is written into another’s transaction; the commit waits until it ends', async () => {
    let committed: Promise<unknown> = Promise.resolve()
    const accepted = [{ memberId: ANN, bytes: Uint8Array.of(1), clientIds: [], credits: null }]
    await opened.db.transaction().execute(async (trx) => {
      await ensureDocument(trx, A, 'money')
      expect(appendAtOnce(opened.db, [append(A, 0)])).toBe(false)
    })
    expect(
      await commitTogether(opened.db, [{ target: { planId: A, section: 'why', seq: 0 }, accepted, at: 5 }]),
    ).toEqual([1])
    await opened.db
      .transaction()
      .execute(async (trx) => {
        await ensureDocument(trx, B, 'money')
        committed = commitTogether(opened.db, [{ target: { planId: A, section: 'why', seq: 1 }, accepted, at: 5 }])
        await new Promise((resolve) => setTimeout(resolve, 20))
        throw new Error('undone')
      })
      .catch(() => {})
    expect(await committed).toEqual([2])
    expect(await findDocument(opened.db, B, 'money')).toBeUndefined()
    expect(await rows(A)).toHaveLength(2)
  })

  test('what the database refuses is thrown, and none of it is written', async () => {
    await refuseUpdates(opened, B)
    const accepted = [{ memberId: ANN, bytes: Uint8Array.of(1), clientIds: [], credits: null }]
    if (isSqlite) expect(() => appendAtOnce(opened.db, [append(A, 0), append(B, 0)])).toThrow('disk full')
    const request = (planId: PlanId, seq: number) => ({
      target: { planId, section: 'why' as const, seq },
      accepted,
      at: 5,
    })
    expect(await commitTogether(opened.db, [request(A, 0)])).toEqual([1])
    await expect(commitTogether(opened.db, [request(A, 1), request(B, 0)])).rejects.toThrow('disk full')
    expect([await seqOf(A), await seqOf(B)]).toEqual([1, 0])
    await acceptUpdates(opened)
    expect(await commitTogether(opened.db, [request(A, 1)])).toEqual([2])
  })
})
