import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteAvailability, findAvailability, listAvailability, saveAvailability } from '#db/availability.ts'
import type { Writer } from '#db/client.ts'
import { findHead, insertHead } from '#db/log.ts'
import type { Availability } from '#domain/availability/answers.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const [PLAN, OTHER] = ['p_1', 'p_2'] as unknown as [PlanId, PlanId]
const [ANN, BEN] = ['m_ann', 'm_ben'] as unknown as [MemberId, MemberId]
const anns: Availability = { week: { 'mon-morning': 'can', 'sun-evening': 'support' }, ownTime: true }
const bens: Availability = { week: {}, ownTime: false }

describe.each(DIALECTS)('when people can come, on %s', (dialect) => {
  let database: TestDatabase
  const db = () => database.db
  const inside = <T>(run: (trx: Writer) => Promise<T>) => database.db.transaction().execute(run)
  const save = (plan: PlanId, member: MemberId, own: Availability) =>
    inside((trx) => saveAvailability(trx, plan, member, { ...own, at: 1_800_000_000_000 }))
  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    await save(PLAN, ANN, anns)
    await save(PLAN, BEN, bens)
    await save(OTHER, ANN, bens)
  })
  afterEach(() => database.remove())

  test('is kept person by person, and a new answer takes the place of the old one', async () => {
    expect(await listAvailability(db(), PLAN)).toEqual(
      new Map([
        [ANN, anns],
        [BEN, bens],
      ]),
    )
    await save(PLAN, ANN, bens)
    expect(await findAvailability(db(), PLAN, ANN)).toEqual(bens)
    expect(await findAvailability(db(), PLAN, 'm_eve' as MemberId)).toBeUndefined()
  })

  test('goes with whoever leaves, in that plan alone', async () => {
    await inside((trx) => deleteAvailability(trx, PLAN, ANN))
    expect([...(await listAvailability(db(), PLAN)).keys()]).toEqual([BEN])
    expect(await findAvailability(db(), OTHER, ANN)).toEqual(bens)
  })

  test('moves the facts of the log’s head, so that no rule judges by an old answer', async () => {
    const bytes = new Uint8Array(32)
    const head = { planId: PLAN, size: 0, root: bytes, frontier: { size: 0, hashes: [] }, facts: 0, checkpoint: '' }
    await inside((trx) => insertHead(trx, { ...head, logKey: bytes, receiptsKey: bytes }))
    await save(PLAN, ANN, bens)
    expect((await findHead(db(), PLAN))?.facts).toBe(1)
  })
})
