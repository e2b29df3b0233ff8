import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBallot } from '#db/ballots.ts'
import { listEntryTexts } from '#db/log.ts'
import { envelopeOf, isPaperSigned, parseBox, signPaper, trackerOf } from '#domain/ballots/paper.ts'
import { openReceipt } from '#domain/ballots/receipt.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { markOf } from '#server/ballots/box.ts'
import { keyPairFrom, nodeCrypto, randomSeed } from '#server/crypto.ts'
import { closeDueBallots } from '#server/jobs/close-due-ballots.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

const { sha256 } = nodeCrypto

describe.each(DIALECTS)('voting on %s', (dialect) => {
  let world: World
  let group: Awaited<ReturnType<typeof fivePeople>>
  let ballotId: BallotId
  beforeEach(async () => {
    world = await createWorld(dialect)
    group = await fivePeople(world.deps)
    ballotId = await group.open()
  })
  afterEach(() => world.close())

  const cast = (who: MemberId, choice: string, id?: string) => group.send(who, 'ballot.cast', { ballotId, choice }, id)
  const closeIt = () => group.send(group.guide, 'ballot.close', { ballotId })
  const definition = async () => (await group.state()).ballots.get(ballotId)!.definition
  const row = async () => (await findBallot(world.db, group.planId, ballotId))!
  const seats = () => world.db.selectFrom('ballot_seat').selectAll().execute()
  const everybodyCasts = async (choice = 'consent') => {
    for (const who of group.everybody) await cast(who, choice)
  }

  test('a vote can be changed; the latest paper is in the box, signed, in its envelope, and its receipt says so', async () => {
    await everybodyCasts()
    const first = await cast(group.citizens[0], 'concern')
    const last = await cast(group.citizens[0], 'stand-aside')
    expect(first.ok && last.ok).toBe(true)
    world.wait(7 * DAY)
    await closeIt()
    const papers = parseBox((await row()).box!)
    expect(papers.map(({ choice }) => choice).sort()).toEqual([
      'consent',
      'consent',
      'consent',
      'consent',
      'stand-aside',
    ])
    expect(papers.every((paper) => isPaperSigned(nodeCrypto, paper))).toBe(true)
    const { keys } = await group.state()
    const receipt = openReceipt(nodeCrypto, (last.ok && (last.result?.receipt as string)) || '', keys.receipts)!
    const mine = papers.find(({ choice }) => choice === 'stand-aside')!
    expect(receipt).toMatchObject({ rev: 3, envelope: envelopeOf(sha256, mine), definition: await definition() })
    const entries = (await listEntryTexts(world.db, group.planId, 0, 1000)).map(decodeEntry)
    const batched = entries.find((entry) => entry.kind === 'papers.batched')!
    expect((batched.body as { envelopes: string[] }).envelopes).toEqual(
      papers.map((paper) => envelopeOf(sha256, paper)).sort(),
    )
  })

  test('a retry after a lost reply gets the same receipt and makes no second paper', async () => {
    const first = await cast(group.citizens[0], 'consent', 'my-vote-once')
    expect(await cast(group.citizens[0], 'consent', 'my-vote-once')).toEqual(first)
    expect(first.ok && first.result).toMatchObject({ rev: 1 })
    const stored = await world.db.selectFrom('command').where('command_id', '=', 'my-vote-once').selectAll().execute()
    expect(stored).toEqual([])
  })

  describe('a paper signed in the browser', () => {
    const keys = keyPairFrom(randomSeed())
    const signed = async (rev: number, choice = 'consent', by = keys) => {
      const { definition: _, ...paper } = signPaper(by.publicKey, by.sign, {
        choice,
        definition: await definition(),
        rev,
      })
      return paper
    }
    const send = async (who: MemberId, paper: unknown) => group.send(who, 'ballot.cast', { ballotId, paper })
    const rules = async (outcome: ReturnType<typeof send>) => {
      const done = await outcome
      return done.ok ? [] : done.refusals.map((refusal) => refusal.ruleId)
    }

    test('goes into the same box, and its tracker is made from its own key', async () => {
      const outcome = await send(group.citizens[0], await signed(1))
      expect(outcome.ok && outcome.result).toMatchObject({ tracker: trackerOf(sha256, keys.publicKey) })
      expect(await rules(send(group.citizens[0], await signed(2, 'concern')))).toEqual([])
    })

    test.each<[string, (paper: Awaited<ReturnType<typeof signed>>) => unknown]>([
      ['another choice than the signed one', (paper) => ({ ...paper, choice: 'concern' })],
      ['another rev', (paper) => ({ ...paper, rev: 2 })],
      [
        'a broken signature',
        (paper) => ({ ...paper, sig: (paper.sig.startsWith('A') ? 'B' : 'A') + paper.sig.slice(1) }),
      ],
    ])('is refused with %s', async (_case, change) => {
      await expect(send(group.citizens[0], change(await signed(1)))).rejects.toThrow(/not signed/)
      expect(await seats()).toEqual([])
    })

    test('a second paper under another key is refused, and so is somebody else’s key', async () => {
      await send(group.citizens[0], await signed(1))
      const other = keyPairFrom(randomSeed())
      expect(await rules(send(group.citizens[0], await signed(2, 'consent', other)))).toEqual(['ballot.cast.one-paper'])
      expect(await rules(send(group.citizens[1], await signed(2)))).toEqual(['ballot.cast.one-paper'])
      expect(await rules(group.send(group.citizens[0], 'ballot.cast', { ballotId, choice: 'consent' }))).toEqual([
        'ballot.cast.one-paper',
      ])
    })

    test('an older rev that comes late replaces nothing', async () => {
      await send(group.citizens[0], await signed(3))
      expect(await rules(send(group.citizens[0], await signed(2)))).toEqual(['ballot.cast.newer-revision'])
      expect(await rules(send(group.citizens[0], await signed(3)))).toEqual(['ballot.cast.newer-revision'])
    })

    test('for another vote is refused', async () => {
      const { definition: _, ...foreign } = signPaper(keys.publicKey, keys.sign, {
        choice: 'consent',
        definition: `sha256:${'0'.repeat(64)}`,
        rev: 1,
      })
      await expect(send(group.citizens[0], foreign)).rejects.toThrow(/not signed/)
    })
  })

  test('two closes at once, by people and by the clock, give one result', async () => {
    await everybodyCasts()
    world.wait(7 * DAY)
    const outcomes = await Promise.all([closeIt(), closeIt(), closeDueBallots(world.deps)])
    const results = outcomes.slice(0, 2).map((outcome) => outcome?.ok && outcome.result?.result)
    expect(results[0]).toEqual(results[1])
    const closed = (await listEntryTexts(world.db, group.planId, 0, 1000))
      .map(decodeEntry)
      .filter(({ kind }) => kind === 'ballot.closed')
    expect(closed.length).toBe(1)
  })

  test('a crash while closing changes nothing, and closing again gives the one result', async () => {
    await everybodyCasts()
    world.wait(7 * DAY)
    const before = await listEntryTexts(world.db, group.planId, 0, 1000)
    await failOnSeatDeletion(world)
    await expect(closeIt()).rejects.toThrow(/power cut/)
    expect(await listEntryTexts(world.db, group.planId, 0, 1000)).toEqual(before)
    expect((await seats()).length).toBe(5)
    expect((await row()).state).toBe('open')
    await mendSeatDeletion(world)
    const outcome = await closeIt()
    expect(outcome).toMatchObject({ ok: true, result: { result: { outcome: 'adopted' } } })
  })

  test('the clock closes a vote whose time is over, extends it once when too few voted, and closes it then', async () => {
    await cast(group.citizens[0], 'consent')
    await closeDueBallots(world.deps)
    expect((await row()).state).toBe('open')
    world.wait(7 * DAY)
    await closeDueBallots(world.deps)
    expect(await row()).toMatchObject({ state: 'open', closes_at: world.clock.now + 7 * DAY })
    world.wait(7 * DAY)
    await closeDueBallots(world.deps)
    expect((await group.state()).ballots.get(ballotId)).toMatchObject({
      state: 'closed',
      outcome: 'no-quorum',
      call: 2,
    })
  })

  test('a vote that closes when all have voted gives ten minutes’ notice', async () => {
    await world.db.deleteFrom('ballot').execute()
    const other = await fivePeople(world.deps)
    const id = await other.open({ closesWhenAll: true })
    for (const who of other.everybody) await other.done(who, 'ballot.cast', { ballotId: id, choice: 'consent' })
    await closeDueBallots(world.deps)
    expect((await other.state()).ballots.get(id)).toMatchObject({
      state: 'open',
      noticeUntil: toInstant(world.clock.now + 600_000),
    })
    world.wait(600_000)
    await closeDueBallots(world.deps)
    expect((await other.state()).ballots.get(id)).toMatchObject({ outcome: 'adopted' })
  })

  test('casting and closing at the same moment never lose or double a paper', async () => {
    await everybodyCasts()
    world.wait(7 * DAY - 1)
    const change = cast(group.citizens[0], 'concern')
    world.wait(1)
    const [changed] = await Promise.all([change.then((o) => o.ok), closeIt()])
    const papers = parseBox((await row()).box!)
    expect(papers.length).toBe(5)
    expect(papers.filter(({ choice }) => choice === 'concern').length).toBe(changed ? 1 : 0)
  })

  test('five hundred casts at once are all kept, one paper each', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => cast(group.everybody[i % 5]!, i % 2 ? 'consent' : 'concern')),
    )
    expect((await seats()).length).toBe(5)
  })

  test('after closing, nothing in the database joins a member to a paper', async () => {
    await everybodyCasts()
    const open = { seats: await seats() }
    // Even while it is open, a seat's row shows neither choice nor key.
    expect(JSON.stringify(open.seats.map((seat) => Buffer.from(seat.sealed).toString('latin1')))).not.toMatch(
      /consent|sha256/,
    )
    world.wait(7 * DAY)
    await closeIt()
    expect(await seats()).toEqual([])
    expect(await world.db.selectFrom('ballot_key').selectAll().execute()).toEqual([])
    const box = (await row()).box!
    for (const member of group.everybody) expect(box).not.toContain(member)
    if ('file' in world.location) {
      const bytes = Buffer.concat([world.location.file, `${world.location.file}-wal`].map((file) => readFileSync(file)))
      for (const seat of open.seats) {
        expect(bytes.includes(seat.key_mac)).toBe(false)
        expect(bytes.includes(Buffer.from(seat.sealed).subarray(20, 60))).toBe(false)
      }
    }
  })

  test('each member can compute their own mark in the list of who voted, and only that', async () => {
    for (const who of group.everybody.slice(0, 3)) await cast(who, 'consent')
    world.wait(7 * DAY)
    await closeIt()
    const entries = (await listEntryTexts(world.db, group.planId, 0, 1000)).map(decodeEntry)
    const { marks } = entries.find(({ kind }) => kind === 'participation.published')!.body as { marks: string[] }
    const digest = await definition()
    const has = (who: MemberId) => marks.includes(markOf(world.deps.secrets, group.planId, who, digest))
    expect(group.everybody.map(has)).toEqual([true, true, true, false, false])
  })
})

/** As if the machine stopped in the middle of closing. */
async function failOnSeatDeletion({ db, location }: World) {
  if ('file' in location) {
    await sql`create trigger cut before delete on ballot_seat begin select raise(abort, 'power cut'); end`.execute(db)
    return
  }
  await sql`create function cut() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$`.execute(
    db,
  )
  await sql`create trigger cut before delete on ballot_seat for each row execute function cut()`.execute(db)
}
async function mendSeatDeletion({ db, location }: World) {
  if ('file' in location) await sql`drop trigger cut`.execute(db)
  else await sql`drop trigger cut on ballot_seat`.execute(db)
}
