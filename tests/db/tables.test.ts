import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  endBallot,
  findBallot,
  findSeatByKey,
  insertBallot,
  listDueBallots,
  listSeats,
  lockOpenBallot,
  saveSeat,
} from '#db/ballots.ts'
import { isPostgres, isUniqueViolation, type Writer } from '#db/client.ts'
import { findCommand, insertCommand } from '#db/commands.ts'
import { saveDissentAnswer } from '#db/dissent.ts'
import {
  findCredential,
  findInvitation,
  findSession,
  insertCredential,
  insertInvitation,
  insertSession,
  listOpenInvitations,
  revokeAccess,
  saveSessionMember,
  spendInvitation,
} from '#db/identity.ts'
import { findImage, insertImage, sumImageBytes } from '#db/images.ts'
import { findHead, HeadMoved, insertEntries, insertHead, listEntryTexts, moveFacts, moveHead } from '#db/log.ts'
import { migrate } from '#db/migrate.ts'
import { listReadiness, saveReadiness } from '#db/readiness.ts'
import { countRefusals, findRefusal, saveRefusal } from '#db/refusals.ts'
import { deleteSealed, findAuthor, insertSealed, listSealed } from '#db/sealed.ts'
import type { BallotId, CommandId, MemberId, PlanId } from '#domain/ids.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'

const PLAN = 'p_1' as PlanId
const OTHER = 'p_2' as PlanId
const [ANN, BEN] = ['m_ann', 'm_ben'] as unknown as [MemberId, MemberId]
const BALLOT = 'b_1' as BallotId
const bytes = (...values: number[]) => Uint8Array.from(values)
const hash = (value: number) => new Uint8Array(32).fill(value)

describe.each(DIALECTS)('the tables on %s', (dialect) => {
  let database: TestDatabase
  const db = () => database.db
  const inside = <T>(run: (trx: Writer) => Promise<T>) => database.db.transaction().execute(run)
  beforeEach(async () => {
    database = await openTestDatabase(dialect)
  })
  afterEach(() => database.remove())

  test('migrating twice changes nothing the second time', async () => {
    expect(await migrate(db())).toEqual([])
  })

  describe('the head of a log', () => {
    const head = {
      ...{
        planId: PLAN,
        size: 3,
        root: hash(1),
        frontier: { size: 3, hashes: [hash(2), hash(3)] },
        facts: 0,
        checkpoint: 'c3',
      },
      ...{ logKey: bytes(1), receiptsKey: bytes(2) },
    }
    const next = { root: hash(4), frontier: { size: 4, hashes: [hash(5)] }, checkpoint: 'c4' }
    beforeEach(() => inside((trx) => insertHead(trx, head)))

    test('is read back as it was written', async () => {
      expect(await findHead(db(), PLAN)).toEqual(head)
      expect(await findHead(db(), OTHER)).toBeUndefined()
    })
    test('moves for whoever saw it, and for nobody who saw an older one', async () => {
      await inside((trx) => moveHead(trx, head, next))
      expect(await findHead(db(), PLAN)).toMatchObject({
        size: 4,
        checkpoint: 'c4',
        frontier: { size: 4, hashes: [hash(5)] },
      })
      await expect(inside((trx) => moveHead(trx, head, next))).rejects.toThrow(HeadMoved)
    })
    test('does not move for whoever read facts that have changed since', async () => {
      await inside((trx) => saveReadiness(trx, PLAN, { section: 'why', memberId: ANN, state: 'help', digest: 'd' }))
      await expect(inside((trx) => moveHead(trx, head, next))).rejects.toThrow(HeadMoved)
      await inside((trx) => moveFacts(trx, PLAN))
      expect(await findHead(db(), PLAN)).toMatchObject({ size: 3, facts: 2 })
    })
    test('of two writers at once, one moves it', async () => {
      const results = await Promise.allSettled([
        inside((trx) => moveHead(trx, head, next)),
        inside((trx) => moveHead(trx, head, next)),
      ])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })
  })

  test('entries come back as the exact text, in order, from where they are asked for', async () => {
    const texts = ['{"é":1}', '{"b":2}', '{"c":[1,"x"]}']
    await inside((trx) => insertEntries(trx, PLAN, 0, texts))
    expect(await listEntryTexts(db(), PLAN, 1, 1)).toEqual([texts[1]])
    expect(await listEntryTexts(db(), PLAN, 0, 10)).toEqual(texts)
    await expect(inside((trx) => insertEntries(trx, PLAN, 2, ['again']))).rejects.toSatisfy(isUniqueViolation)
  })

  test('what seals hide can be read, and erased for good', async () => {
    const sealed = {
      seal: 's1',
      name: 'identity',
      seq: 1,
      salt: 'salt',
      value: { name: 'Ŵyn' },
      audience: 'members',
      author: ANN,
    }
    await inside((trx) => insertSealed(trx, PLAN, [sealed]))
    expect(await listSealed(db(), PLAN)).toEqual([sealed])
    expect(await findAuthor(db(), PLAN, 's1')).toBe(ANN)
    expect(await listSealed(db(), OTHER, ['s1'])).toEqual([])
    await inside((trx) => deleteSealed(trx, PLAN, ['s1']))
    expect(await listSealed(db(), PLAN)).toEqual([])
  })

  test('a command is stored once', async () => {
    const stored = { actor: ANN, fingerprint: 'f', outcome: '{}' }
    await inside((trx) => insertCommand(trx, PLAN, 'c1' as CommandId, { ...stored, at: 1 }))
    expect(await findCommand(db(), PLAN, 'c1' as CommandId)).toEqual(stored)
    await expect(inside((trx) => insertCommand(trx, PLAN, 'c1' as CommandId, { ...stored, at: 2 }))).rejects.toSatisfy(
      isUniqueViolation,
    )
    expect(await findCommand(db(), OTHER, 'c1' as CommandId)).toBeUndefined()
  })

  test('refusals are summed by rule', async () => {
    await inside((trx) => saveRefusal(trx, PLAN, 'a', 'rule', { last_at: 1, repeats: 0, total: 2 }))
    await inside((trx) => saveRefusal(trx, PLAN, 'b', 'rule', { last_at: 1, repeats: 0, total: 3 }))
    await inside((trx) => saveRefusal(trx, PLAN, 'b', 'rule', { last_at: 2, repeats: 1, total: 4 }))
    expect(await countRefusals(db(), PLAN)).toEqual({ rule: 6 })
    expect(await findRefusal(db(), PLAN, 'b')).toEqual({ last_at: 2, repeats: 1, total: 4 })
  })

  test('an invitation is used once, and revoking ends every way in', async () => {
    const invitation = { planId: PLAN, memberId: ANN, tokenHash: 'h', derivation: 'd', expiresAt: 100, usedBy: null }
    await inside((trx) => insertInvitation(trx, { ...invitation, createdAt: 1 }))
    expect(await listOpenInvitations(db(), PLAN, 50)).toEqual([invitation])
    expect(await listOpenInvitations(db(), PLAN, 100)).toEqual([])
    expect(await inside((trx) => spendInvitation(trx, 'h', 'c1', 2))).toBe(true)
    expect(await inside((trx) => spendInvitation(trx, 'h', 'c2', 3))).toBe(false)
    expect(await findInvitation(db(), 'h')).toEqual({ ...invitation, usedBy: 'c1' })

    await inside((trx) => insertCredential(trx, 'token', { planId: PLAN, memberId: ANN }, 1))
    await inside((trx) => insertSession(trx, 'cookie', 1))
    for (const member of [ANN, BEN])
      await inside((trx) => saveSessionMember(trx, 'cookie', { planId: PLAN, memberId: member }))
    await inside((trx) => saveSessionMember(trx, 'cookie', { planId: OTHER, memberId: ANN }))
    // The last who joined in this browser.
    expect(await findSession(db(), 'cookie')).toEqual(
      expect.arrayContaining([
        { planId: PLAN, memberId: BEN },
        { planId: OTHER, memberId: ANN },
      ]),
    )
    expect(await findCredential(db(), 'token')).toEqual({ planId: PLAN, memberId: ANN })
    await inside((trx) => revokeAccess(trx, { planId: PLAN, memberId: ANN }))
    expect(await findCredential(db(), 'token')).toBeUndefined()
    expect(await findSession(db(), 'cookie')).toHaveLength(2)
    expect(await findSession(db(), 'nobody')).toBeUndefined()
  })

  test('one answer per person and section counts, the last', async () => {
    await inside((trx) => saveReadiness(trx, PLAN, { section: 'why', memberId: ANN, state: 'help', digest: 'd1' }))
    await inside((trx) => saveReadiness(trx, PLAN, { section: 'why', memberId: ANN, state: 'ready', digest: 'd2' }))
    expect(await listReadiness(db(), PLAN, ['why', 'money'])).toEqual([
      { section: 'why', memberId: ANN, state: 'ready', digest: 'd2' },
    ])
    await inside((trx) => saveDissentAnswer(trx, PLAN, BALLOT, ANN))
    await inside((trx) => saveDissentAnswer(trx, PLAN, BALLOT, ANN))
  })

  describe('a vote', () => {
    beforeEach(() =>
      inside((trx) =>
        insertBallot(
          trx,
          { plan_id: PLAN, ballot_id: BALLOT, closes_at: 100, seats: 2, closes_when_all: 0, definition: '{}' },
          bytes(9),
        ),
      ),
    )
    test('has one seat per member and one member per key', async () => {
      await inside((trx) => saveSeat(trx, BALLOT, { memberId: ANN, keyMac: 'k1', sealed: bytes(1) }))
      await inside((trx) => saveSeat(trx, BALLOT, { memberId: ANN, keyMac: 'k1', sealed: bytes(2) }))
      expect(await listSeats(db(), BALLOT)).toEqual([{ memberId: ANN, keyMac: 'k1', sealed: bytes(2) }])
      expect(await findSeatByKey(db(), BALLOT, 'k1')).toBe(ANN)
      await expect(
        inside((trx) => saveSeat(trx, BALLOT, { memberId: BEN, keyMac: 'k1', sealed: bytes(3) })),
      ).rejects.toSatisfy(isUniqueViolation)
    })
    test('ends with its seats and its key', async () => {
      await inside((trx) => saveSeat(trx, BALLOT, { memberId: ANN, keyMac: 'k1', sealed: bytes(1) }))
      expect(await inside((trx) => lockOpenBallot(trx, PLAN, BALLOT))).toBe(true)
      await inside((trx) => endBallot(trx, BALLOT, { state: 'closed', box: 'b', result: 'r' }))
      expect(await inside((trx) => lockOpenBallot(trx, PLAN, BALLOT))).toBe(false)
      expect(await listSeats(db(), BALLOT)).toEqual([])
      expect(await findBallot(db(), PLAN, BALLOT)).toMatchObject({ state: 'closed', box: 'b', result: 'r' })
      expect(await findBallot(db(), OTHER, BALLOT)).toBeUndefined()
    })
    test.each([
      [99, 0],
      [100, 1],
    ])('at %i, %i votes are due', async (now, due) => {
      expect(await listDueBallots(db(), now)).toHaveLength(due)
    })
    test('rows of seats have no order of their own', async () => {
      if (isPostgres(db())) return
      await expect(sql`select rowid from ballot_seat`.execute(db())).rejects.toThrow(/rowid/)
    })
  })

  test('a picture is kept once, whole', async () => {
    const image = { digest: 'd', mime: 'image/png', bytes: bytes(0, 255, 1) }
    for (let i = 0; i < 2; i++) await inside((trx) => insertImage(trx, PLAN, ANN, image, 1))
    expect(await findImage(db(), PLAN, 'd')).toEqual(image)
    expect(await findImage(db(), OTHER, 'd')).toBeUndefined()
    expect([await sumImageBytes(db(), PLAN), await sumImageBytes(db(), OTHER)]).toEqual([3, 0])
  })
})
