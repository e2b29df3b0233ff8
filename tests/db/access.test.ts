import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  forgetAccess,
  forgetMeeting,
  listAway,
  listNeeds,
  listProvisions,
  saveComes,
  saveNeeds,
  saveProvision,
} from '#db/access.ts'
import type { Writer } from '#db/client.ts'
import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import { toInstant } from '#domain/time.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const [PLAN, OTHER] = ['p_1', 'p_2'] as unknown as [PlanId, PlanId]
const [ANN, BEN] = ['m_ann', 'm_ben'] as unknown as [MemberId, MemberId]
const [ONE, TWO] = ['s_1', 's_2'] as unknown as [SessionId, SessionId]
const bookedAt = toInstant(Date.UTC(2026, 2, 2, 9))
const loop = (sessionId: SessionId, memberId: MemberId) => ({
  ...{ sessionId, memberId, provision: 'hearing-loop' as const },
})

describe.each(DIALECTS)('what to provide, on %s', (dialect) => {
  let database: TestDatabase
  const db = () => database.db
  const inside = <T>(run: (trx: Writer) => Promise<T>) => database.db.transaction().execute(run)
  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    const needs = [
      { provision: 'hearing-loop' as const, words: null },
      { provision: 'own-words' as const, words: 'A chair, ŵ' },
    ]
    for (const member of [ANN, BEN]) await inside((trx) => saveNeeds(trx, PLAN, member, needs))
  })
  afterEach(() => database.remove())

  test('each of the two says their part, and neither changes the other’s', async () => {
    await inside((trx) => saveProvision(trx, PLAN, loop(ONE, ANN), { answer: 'not-right' }))
    await inside((trx) => saveProvision(trx, PLAN, loop(ONE, ANN), { state: 'arranged', people: 2, bookedAt }))
    expect(await listProvisions(db(), PLAN)).toEqual([
      { ...loop(ONE, ANN), state: 'arranged', people: 2, bookedAt, answer: 'not-right' },
    ])
    expect(await listProvisions(db(), OTHER)).toEqual([])
  })

  test('what is no longer needed is forgotten, with what was arranged', async () => {
    for (const member of [ANN, BEN])
      await inside((trx) => saveProvision(trx, PLAN, loop(ONE, member), { answer: 'right' }))
    await inside((trx) => saveNeeds(trx, PLAN, ANN, [{ provision: 'breaks', words: null }]))
    expect((await listNeeds(db(), PLAN)).filter(({ memberId }) => memberId === ANN)).toEqual([
      { memberId: ANN, provision: 'breaks', words: null },
    ])
    expect((await listProvisions(db(), PLAN)).map(({ memberId }) => memberId)).toEqual([BEN])
    await inside((trx) => saveNeeds(trx, PLAN, BEN, []))
    expect(await listProvisions(db(), PLAN)).toEqual([])
  })

  test('nothing is kept of a meeting that is over, nor of whoever left', async () => {
    for (const session of [ONE, TWO])
      for (const member of [ANN, BEN]) {
        await inside((trx) => saveProvision(trx, PLAN, loop(session, member), { answer: 'right' }))
        await inside((trx) => saveComes(trx, PLAN, { sessionId: session, memberId: member }, false))
      }
    await inside((trx) => forgetMeeting(trx, PLAN, ONE))
    await inside((trx) => forgetAccess(trx, PLAN, ANN))
    expect(await listNeeds(db(), PLAN)).toHaveLength(2)
    expect((await listProvisions(db(), PLAN)).map(({ sessionId, memberId }) => [sessionId, memberId])).toEqual([
      [TWO, BEN],
    ])
    expect(await listAway(db(), PLAN)).toEqual([{ sessionId: TWO, memberId: BEN }])
  })

  test('whoever stays away can come all the same', async () => {
    const who = { sessionId: ONE, memberId: ANN }
    for (const comes of [false, false]) await inside((trx) => saveComes(trx, PLAN, who, comes))
    expect(await listAway(db(), PLAN)).toEqual([who])
    await inside((trx) => saveComes(trx, PLAN, who, true))
    expect(await listAway(db(), PLAN)).toEqual([])
  })
})
