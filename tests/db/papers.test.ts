import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Writer } from '#db/client.ts'
import { findHead, insertHead } from '#db/log.ts'
import {
  deleteReach,
  forgetReader,
  listFormatNeeds,
  listReach,
  saveFits,
  saveFormatNeeds,
  saveOpened,
} from '#db/papers.ts'
import type { MemberId, PaperId, PlanId } from '#domain/ids.ts'
import { toInstant } from '#domain/time.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const [PLAN, OTHER] = ['p_1', 'p_2'] as unknown as [PlanId, PlanId]
const [ANN, BEN] = ['m_ann', 'm_ben'] as unknown as [MemberId, MemberId]
const [ONE, TWO] = ['r_1', 'r_2'] as unknown as [PaperId, PaperId]
const at = (minute: number) => toInstant(Date.UTC(2026, 2, 2, 9, minute))

describe.each(DIALECTS)('who needs and reads papers, on %s', (dialect) => {
  let database: TestDatabase
  const db = () => database.db
  const inside = <T>(run: (trx: Writer) => Promise<T>) => database.db.transaction().execute(run)
  beforeEach(async () => {
    database = await openTestDatabase(dialect)
  })
  afterEach(() => database.remove())

  test('the last answer counts; what was needed before is needed since then', async () => {
    await inside((trx) => saveFormatNeeds(trx, PLAN, ANN, ['audio', 'welsh'], at(1)))
    await inside((trx) => saveFormatNeeds(trx, PLAN, ANN, ['bsl', 'welsh', 'welsh'], at(2)))
    await inside((trx) => saveFormatNeeds(trx, OTHER, BEN, ['post'], at(3)))
    expect(await listFormatNeeds(db(), PLAN)).toEqual([
      { memberId: ANN, format: 'bsl', at: at(2) },
      { memberId: ANN, format: 'welsh', at: at(1) },
    ])
    await inside((trx) => saveFormatNeeds(trx, PLAN, ANN, [], at(4)))
    expect(await listFormatNeeds(db(), PLAN)).toEqual([])
  })

  test('moves the head of the log, because a rule reads it', async () => {
    const bytes = new Uint8Array(32)
    const keys = { logKey: bytes, receiptsKey: bytes, checkpoint: '' }
    const head = { planId: PLAN, size: 1, root: bytes, frontier: { size: 1, hashes: [bytes] }, facts: 0, ...keys }
    await inside((trx) => insertHead(trx, head))
    await inside((trx) => saveFormatNeeds(trx, PLAN, ANN, ['audio'], at(1)))
    expect(await findHead(db(), PLAN)).toMatchObject({ size: 1, facts: 1 })
  })

  test('the first time that a version was opened counts, and a new version is new', async () => {
    const first = { paperId: ONE, memberId: ANN, version: 1 }
    await inside((trx) => saveFits(trx, PLAN, first, false))
    await inside((trx) => saveOpened(trx, PLAN, first, at(1)))
    await inside((trx) => saveOpened(trx, PLAN, first, at(2)))
    expect(await listReach(db(), PLAN)).toEqual([{ ...first, openedAt: at(1), fits: false }])
    await inside((trx) => saveOpened(trx, PLAN, { ...first, version: 2 }, at(3)))
    expect(await listReach(db(), PLAN)).toEqual([{ ...first, version: 2, openedAt: at(3), fits: null }])
    expect(await listReach(db(), OTHER)).toEqual([])
  })

  test('goes with whoever leaves, and with the paper', async () => {
    await inside((trx) => saveFormatNeeds(trx, PLAN, ANN, ['audio'], at(1)))
    for (const memberId of [ANN, BEN])
      for (const paperId of [ONE, TWO])
        await inside((trx) => saveOpened(trx, PLAN, { paperId, memberId, version: 1 }, at(1)))
    await inside((trx) => forgetReader(trx, PLAN, ANN))
    await inside((trx) => deleteReach(trx, PLAN, ONE))
    expect(await listFormatNeeds(db(), PLAN)).toEqual([])
    expect(await listReach(db(), PLAN)).toEqual([
      { paperId: TWO, memberId: BEN, version: 1, openedAt: at(1), fits: null },
    ])
  })
})
