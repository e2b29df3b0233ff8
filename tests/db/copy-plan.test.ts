import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Db, isUniqueViolation } from '#db/client.ts'
import { BALLOT_TABLES, copyPlan, PLAN_TABLES } from '#db/copy-plan.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { createFinishedPlan } from '#tests/support/finished-plan.ts'
import { aPlan } from '#tests/support/world.ts'

type Row = Record<string, unknown>
const TABLES = [...PLAN_TABLES, ...BALLOT_TABLES]

/** Every row of a table, as text that is the same on both databases. */
async function rowsOf(db: Db, table: string): Promise<string[]> {
  const rows = await (db as unknown as Kysely<Record<string, Row>>).selectFrom(table).selectAll().execute()
  const plain = (_key: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value)
  return rows.map((row) => JSON.stringify({ ...row, ...bytesOf(row) }, plain)).sort()
}
/** A Buffer would say more of itself than its bytes. */
const bytesOf = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value instanceof Uint8Array ? [[name, new Uint8Array(value)]] : [],
    ),
  )

describe.each(DIALECTS)('copying a plan to %s', (dialect) => {
  let target: TestDatabase
  beforeEach(async () => {
    target = await openTestDatabase(dialect)
  })
  afterEach(() => target.remove())

  test('covers every table that has rows of a plan or of a vote', async () => {
    const tables = await target.db.introspection.getTables()
    const withColumn = (column: string) =>
      tables.filter(({ columns }) => columns.some(({ name }) => name === column)).map(({ name }) => name)
    // A browser and a calendar belong to a site, and so does mail: a copy must not tell people everything once more.
    const elsewhere = [
      'session_member',
      'device',
      'device_member',
      'calendar_feed_member',
      'mail_address',
      'mail_outbox',
      'demo_plan',
    ]
    expect(withColumn('plan_id').sort()).toEqual([...PLAN_TABLES, ...elsewhere].sort())
    const ofBallots = withColumn('ballot_id').filter((name) => !withColumn('plan_id').includes(name))
    expect(ofBallots.sort()).toEqual([...BALLOT_TABLES].sort())
  })

  test('brings over each row as it is, an open vote with its papers too, and nothing of other plans', async () => {
    const plan = await createFinishedPlan()
    const ballotId = await plan.open({ subject: { kind: 'question', text: 'Shall we meet again?' } })
    await plan.done(plan.citizens[0], 'ballot.cast', { ballotId, choice: 'consent' })
    const source = plan.world.db
    const before = new Map<string, string[]>()
    for (const table of TABLES) before.set(table, await rowsOf(source, table))
    await aPlan(plan.world.deps)

    const copy = () => target.db.transaction().execute((trx) => copyPlan(source, trx, plan.planId))
    await copy()
    for (const table of TABLES) expect([table, await rowsOf(target.db, table)]).toEqual([table, before.get(table)])
    for (const table of ['ballot_seat', 'document_update', 'export_file']) expect(before.get(table)).not.toEqual([])
    await expect(copy()).rejects.toSatisfy(isUniqueViolation)
    await plan.close()
  })
})
