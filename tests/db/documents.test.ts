import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Db, isUniqueViolation, openDatabase, type Writer } from '#db/client.ts'
import {
  advance,
  bindClients,
  ensureDocument,
  findClientOwner,
  findDocument,
  freeze,
  insertUpdates,
  listClientOwners,
  listDocuments,
  listLastChanges,
  listUpdatesAfter,
  loadUpdates,
  saveSnapshot,
  thaw,
} from '#db/documents.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const PLAN = 'p_00000000000000000000000001' as PlanId
const OTHER = 'p_00000000000000000000000002' as PlanId
const [ANN, BOB] = ['m_ann', 'm_bob'] as MemberId[] as [MemberId, MemberId]

describe.each(DIALECTS)('documents on %s', (dialect) => {
  let opened: TestDatabase
  let db: Db
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    db = opened.db
  })
  afterEach(() => opened.remove())

  const inside = <T>(run: (trx: Writer) => Promise<T>) => db.transaction().execute(run)
  const update = (seq: number, ...bytes: number[]) => ({
    seq,
    memberId: ANN,
    bytes: Uint8Array.from(bytes),
    at: 1_700_000_000_000 + seq,
    credits: seq === 2 ? Uint8Array.of(7, 0) : null,
  })
  const write = (...all: ReturnType<typeof update>[]) =>
    inside(async (trx) => {
      await ensureDocument(trx, PLAN, 'why')
      await advance(trx, PLAN, 'why', all.length)
      await insertUpdates(trx, PLAN, 'why', all)
    })

  test('a document that nobody wrote in has no row, and reads as empty', async () => {
    expect(await findDocument(db, PLAN, 'why')).toBeUndefined()
    expect(await listDocuments(db, PLAN)).toEqual([])
    expect(await loadUpdates(db, PLAN, 'why')).toEqual({ seq: 0, snapshot: null, updates: [] })
  })

  test('ensuring a document twice keeps its number', async () => {
    await write(update(1, 7))
    await inside((trx) => ensureDocument(trx, PLAN, 'why'))
    expect(await findDocument(db, PLAN, 'why')).toEqual({ section: 'why', seq: 1, frozenAt: null })
  })

  test('numbers are taken in one step and belong to one document', async () => {
    await inside(async (trx) => {
      for (const section of ['why', 'money'] as const) await ensureDocument(trx, PLAN, section)
      expect(await advance(trx, PLAN, 'why', 3)).toBe(3)
      expect(await advance(trx, PLAN, 'why', 2)).toBe(5)
      expect(await advance(trx, PLAN, 'money', 1)).toBe(1)
      expect(await advance(trx, OTHER, 'why', 1), 'no row').toBeUndefined()
    })
    expect(await listDocuments(db, PLAN)).toEqual([
      { section: 'money', seq: 1, frozenAt: null },
      { section: 'why', seq: 5, frozenAt: null },
    ])
  })

  test('the last change of each section is that of its last number', async () => {
    expect(await listLastChanges(db, PLAN)).toEqual(new Map())
    await inside((trx) => ensureDocument(trx, PLAN, 'money'))
    await write(update(1), update(2), update(3))
    expect(await listLastChanges(db, PLAN)).toEqual(new Map([['why', 1_700_000_000_003]]))
    expect(await listLastChanges(db, OTHER)).toEqual(new Map())
  })

  test('updates come back in order, byte for byte, with their authors and times', async () => {
    await write(update(1, 0, 255), update(2), update(3, 1, 2, 3))
    const { seq, updates } = await loadUpdates(db, PLAN, 'why')
    expect(seq).toBe(3)
    const plain = updates.map(({ bytes, credits, ...row }) => ({
      ...{ ...row, bytes: [...bytes] },
      credits: credits && [...credits],
    }))
    expect(plain).toEqual([
      { seq: 1, memberId: ANN, at: 1_700_000_000_001, bytes: [0, 255], credits: null },
      { seq: 2, memberId: ANN, at: 1_700_000_000_002, bytes: [], credits: [7, 0] },
      { seq: 3, memberId: ANN, at: 1_700_000_000_003, bytes: [1, 2, 3], credits: null },
    ])
    expect((await listUpdatesAfter(db, PLAN, 'why', 2)).map((row) => row.seq)).toEqual([3])
    expect((await loadUpdates(db, OTHER, 'why')).updates).toEqual([])
  })

  test('many updates fit in one call', async () => {
    await write(...Array.from({ length: 2_500 }, (_, index) => update(index + 1, index & 255)))
    expect((await loadUpdates(db, PLAN, 'why')).updates).toHaveLength(2_500)
  })

  test('a number is never used twice', async () => {
    await write(update(1, 1))
    const again = inside((trx) => insertUpdates(trx, PLAN, 'why', [update(1, 2)]))
    await expect(again).rejects.toSatisfy(isUniqueViolation)
  })

  test('a snapshot stands for the updates up to its number, and only a newer one replaces it', async () => {
    await write(update(1, 1), update(2, 2), update(3, 3))
    const save = (seq: number) => {
      const snapshot = { state: Uint8Array.of(seq), credits: Uint8Array.of(seq, 1), deleted: null }
      return inside((trx) => saveSnapshot(trx, PLAN, 'why', seq, snapshot))
    }
    await save(2)
    await save(1)
    const loaded = await loadUpdates(db, PLAN, 'why')
    const { state, credits, deleted } = loaded.snapshot!
    expect([[...state], [...credits!], deleted]).toEqual([[2], [2, 1], null])
    expect([loaded.seq, loaded.updates.map((row) => row.seq)]).toEqual([3, [3]])
    await save(3)
    expect(await loadUpdates(db, PLAN, 'why')).toMatchObject({ seq: 3, updates: [] })
    expect(await listUpdatesAfter(db, PLAN, 'why', 0), 'history keeps the rows').toHaveLength(3)
  })

  test('the first to use a client id owns it for ever, in that document', async () => {
    const bind = (clientId: number, memberId: MemberId) =>
      inside((trx) => bindClients(trx, PLAN, 'why', new Map([[clientId, memberId]])))
    expect(await bind(4_294_967_295, ANN)).toEqual(new Map([[4_294_967_295, ANN]]))
    expect(await bind(4_294_967_295, BOB), 'read back').toEqual(new Map([[4_294_967_295, ANN]]))
    expect(await findClientOwner(db, PLAN, 'why', 4_294_967_295)).toBe(ANN)
    expect(await findClientOwner(db, PLAN, 'money', 4_294_967_295)).toBeUndefined()
    expect(await listClientOwners(db, PLAN, 'why')).toEqual(new Map([[4_294_967_295, ANN]]))
    expect(await inside((trx) => bindClients(trx, PLAN, 'why', new Map()))).toEqual(new Map())
  })

  test('a frozen document takes no numbers until it is thawed', async () => {
    await write(update(1, 1))
    expect(await inside((trx) => freeze(trx, PLAN, 'why', 1, 5_000))).toBe(true)
    expect(await findDocument(db, PLAN, 'why')).toEqual({ section: 'why', seq: 1, frozenAt: 5_000 })
    expect(await inside((trx) => advance(trx, PLAN, 'why', 1))).toBeUndefined()
    expect(await inside((trx) => freeze(trx, PLAN, 'why', 1, 6_000)), 'frozen already').toBe(false)
    await inside((trx) => thaw(trx, PLAN, 'why'))
    expect(await inside((trx) => advance(trx, PLAN, 'why', 1))).toBe(2)
  })

  test('freezing fails if somebody has typed since the text was read', async () => {
    await write(update(1, 1), update(2, 2))
    expect(await inside((trx) => freeze(trx, PLAN, 'why', 1, 5_000))).toBe(false)
    expect(await findDocument(db, PLAN, 'why')).toMatchObject({ frozenAt: null })
  })

  test('an empty document can be frozen before anybody writes', async () => {
    expect(await inside((trx) => freeze(trx, PLAN, 'why', 1, 5_000))).toBe(false)
    expect(await inside((trx) => freeze(trx, PLAN, 'why', 0, 5_000))).toBe(true)
    expect(await inside((trx) => advance(trx, PLAN, 'why', 1))).toBeUndefined()
  })

  test('a transaction that fails leaves neither numbers nor updates', async () => {
    const broken = inside(async (trx) => {
      await ensureDocument(trx, PLAN, 'why')
      await advance(trx, PLAN, 'why', 1)
      await insertUpdates(trx, PLAN, 'why', [update(1, 1)])
      await bindClients(trx, PLAN, 'why', new Map([[1, ANN]]))
      throw new Error('power cut')
    })
    await expect(broken).rejects.toThrow('power cut')
    expect(await findDocument(db, PLAN, 'why')).toBeUndefined()
    expect(await listUpdatesAfter(db, PLAN, 'why', 0)).toEqual([])
    expect(await findClientOwner(db, PLAN, 'why', 1)).toBeUndefined()
  })

  test('of many writers and one who freezes, exactly those before the freezing get numbers', async () => {
    await inside((trx) => ensureDocument(trx, PLAN, 'why'))
    const typist = async () => {
      const mine: number[] = []
      for (let i = 0; i < 20; i++) {
        const seq = await inside((trx) => advance(trx, PLAN, 'why', 1))
        if (seq !== undefined) mine.push(seq)
      }
      return mine
    }
    const guide = async () => {
      for (;;) {
        const seq = (await findDocument(db, PLAN, 'why'))?.seq ?? 0
        if (seq > 5 && (await inside((trx) => freeze(trx, PLAN, 'why', seq, 5_000)))) return seq
      }
    }
    const [frozenAt, ...typists] = await Promise.all([guide(), typist(), typist(), typist()])
    const taken = typists.flat().sort((a, b) => a - b)
    expect(taken).toEqual(Array.from({ length: frozenAt }, (_, index) => index + 1))
  })
})

test.runIf(DIALECTS.includes('postgres'))(
  'on postgres, two connections that race for a client id agree on one',
  async () => {
    const opened = await openTestDatabase('postgres')
    const second = openDatabase(opened.location)
    try {
      const bind = (db: Db, memberId: MemberId) =>
        db.transaction().execute((trx) => bindClients(trx, PLAN, 'why', new Map([[7, memberId]])))
      const [a, b] = await Promise.all([bind(opened.db, ANN), bind(second, BOB)])
      expect(a.get(7)).toBe(b.get(7))
    } finally {
      await second.destroy()
      await opened.remove()
    }
  },
)
