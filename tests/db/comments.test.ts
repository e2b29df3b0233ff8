import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isUniqueViolation, type Writer } from '#db/client.ts'
import {
  changeComment,
  countThreads,
  findComment,
  findThread,
  insertComment,
  insertThread,
  listComments,
  listCommentsBy,
  listThreads,
  setThreadState,
} from '#db/comments.ts'
import type { CommentId, MemberId, PlanId, ThreadId } from '#domain/ids.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const [PLAN, OTHER] = ['p_1', 'p_2'] as unknown as [PlanId, PlanId]
const [ANN, BEN] = ['m_ann', 'm_ben'] as unknown as [MemberId, MemberId]
const [ONE, TWO] = ['t_1', 't_2'] as unknown as [ThreadId, ThreadId]
const comment = (id: string, threadId: ThreadId, memberId: MemberId, at: number) => ({
  ...{ id: id as CommentId, threadId, memberId, text: `Words of ${id}, ŵ`, at },
})

describe.each(DIALECTS)('comments on %s', (dialect) => {
  let database: TestDatabase
  const db = () => database.db
  const inside = <T>(run: (trx: Writer) => Promise<T>) => database.db.transaction().execute(run)
  beforeEach(async () => {
    database = await openTestDatabase(dialect)
    await inside((trx) => insertThread(trx, PLAN, { id: TWO, section: 'why', quote: 'two', at: 2 }))
    await inside((trx) => insertThread(trx, PLAN, { id: ONE, section: 'why', quote: 'one', at: 1 }))
    await inside((trx) => insertThread(trx, PLAN, { id: 't_3' as ThreadId, section: 'money', quote: 'three', at: 3 }))
  })
  afterEach(() => database.remove())

  test('threads of a section come the oldest first, with nothing of other sections and plans', async () => {
    expect((await listThreads(db(), PLAN, 'why')).map(({ id }) => id)).toEqual([ONE, TWO])
    expect(await countThreads(db(), PLAN, 'why')).toBe(2)
    expect(await listThreads(db(), OTHER, 'why')).toEqual([])
    const open = { resolvedBy: null, resolvedAt: null }
    expect(await findThread(db(), PLAN, ONE)).toEqual({
      ...{ id: ONE, section: 'why', quote: 'one', state: 'open', at: 1 },
      ...open,
    })
    expect(await findThread(db(), OTHER, ONE)).toBeUndefined()
  })

  test('what was said stands in the order in which it was said, whatever the clock says', async () => {
    const said = [comment('c_9', ONE, ANN, 20), comment('c_1', ONE, BEN, 10), comment('c_5', TWO, ANN, 15)]
    for (const one of said) await inside((trx) => insertComment(trx, PLAN, one))
    const stored = said.map((one) => ({ ...one, changedAt: null }))
    expect(await listComments(db(), PLAN, 'why')).toEqual(stored)
    expect(await listComments(db(), PLAN, 'money')).toEqual([])
    expect(await listCommentsBy(db(), PLAN, ANN)).toEqual([stored[2], stored[0]])
    expect(await listCommentsBy(db(), OTHER, ANN)).toEqual([])
    await expect(inside((trx) => insertComment(trx, PLAN, said[0]!))).rejects.toSatisfy(isUniqueViolation)
  })

  test('of answers at one moment none takes the place of another', async () => {
    const answers = Array.from({ length: 5 }, (_, index) => comment(`c_${index}`, ONE, ANN, 1))
    const asked = await Promise.allSettled(answers.map((one) => inside((trx) => insertComment(trx, PLAN, one))))
    const stood = asked.filter(({ status }) => status === 'fulfilled').length
    expect(stood).toBeGreaterThan(0)
    expect(await listComments(db(), PLAN, 'why')).toHaveLength(stood)
  })

  test('its words can be changed and taken back; its place stays', async () => {
    await inside((trx) => insertComment(trx, PLAN, comment('c_1', ONE, ANN, 1)))
    await inside((trx) => changeComment(trx, PLAN, 'c_1' as CommentId, 'Better', 5))
    expect(await findComment(db(), PLAN, 'c_1' as CommentId)).toMatchObject({ text: 'Better', changedAt: 5, at: 1 })
    await inside((trx) => changeComment(trx, PLAN, 'c_1' as CommentId, null, 6))
    expect(await findComment(db(), PLAN, 'c_1' as CommentId)).toMatchObject({ text: null, changedAt: 6 })
    expect(await findComment(db(), OTHER, 'c_1' as CommentId)).toBeUndefined()
  })

  test('a thread is done by somebody, and open again', async () => {
    await inside((trx) => setThreadState(trx, PLAN, ONE, BEN, 7))
    expect(await findThread(db(), PLAN, ONE)).toMatchObject({ state: 'resolved', resolvedBy: BEN, resolvedAt: 7 })
    expect(await findThread(db(), PLAN, TWO)).toMatchObject({ state: 'open' })
    await inside((trx) => setThreadState(trx, PLAN, ONE, null, 8))
    expect(await findThread(db(), PLAN, ONE)).toMatchObject({ state: 'open', resolvedBy: null, resolvedAt: null })
  })
})
