import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBallot } from '#db/ballots.ts'
import { listEntryTexts } from '#db/log.ts'
import { parseBox, retiredKey, signPaper } from '#domain/ballots/paper.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { DAY } from '#domain/time.ts'
import { type KeyPair, keyPairFrom, nodeCrypto, randomSeed } from '#server/crypto.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

const { sha256 } = nodeCrypto

describe.each(DIALECTS)('a lost key on %s', (dialect) => {
  let world: World
  let group: Awaited<ReturnType<typeof fivePeople>>
  let ballotId: BallotId
  let ray: MemberId
  let jo: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    group = await fivePeople(world.deps)
    ballotId = await group.open()
    ;[ray, jo] = group.citizens
  })
  afterEach(() => world.close())

  const definition = async () => (await group.state()).ballots.get(ballotId)!.definition
  const signed = async (who: MemberId, keys: KeyPair, rev = 1, choice = 'consent') => {
    const { definition: _, ...paper } = signPaper(keys.publicKey, keys.sign, {
      ...{ choice, rev, definition: await definition() },
    })
    return group.send(who, 'ballot.cast', { ballotId, paper })
  }
  const ask = (who: MemberId, confirmerId: MemberId) => group.send(who, 'afresh.ask', { ballotId, confirmerId })
  const confirm = (who: MemberId, memberId: MemberId) =>
    group.send(who, 'afresh.confirm', { ballotId, memberId, met: true })
  const entries = async () => (await listEntryTexts(world.db, group.planId, 0, 1000)).map(decodeEntry)
  const seats = () => world.db.selectFrom('ballot_seat').selectAll().execute()
  const box = async () => parseBox((await findBallot(world.db, group.planId, ballotId))!.box!)
  const refusals = async (outcome: ReturnType<typeof signed>) => {
    const done = await outcome
    return done.ok ? [] : done.refusals.map(({ ruleId }) => ruleId)
  }

  test('one asks, another confirms: the old paper is void, its key is given up, and the seat votes again', async () => {
    const [old, fresh] = [keyPairFrom(randomSeed()), keyPairFrom(randomSeed())]
    await signed(ray, old, 1, 'objection')
    const before = await entries()
    await ask(ray, jo)
    expect((await seats()).length).toBe(1)
    await confirm(jo, ray)
    expect(await seats()).toEqual([])
    expect(await entries()).toEqual(before)
    expect(await refusals(signed(ray, old, 2))).toEqual(['ballot.cast.one-paper'])
    expect(await refusals(signed(jo, old, 2))).toEqual(['ballot.cast.one-paper'])
    expect(await refusals(signed(ray, fresh))).toEqual([])
    for (const who of group.everybody.slice(1)) await group.done(who, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(7 * DAY)
    await group.done(group.guide, 'ballot.close', { ballotId })
    const hashes = (await box()).map(({ key }) => key)
    expect(hashes).toContain(Buffer.from(fresh.publicKey).toString('base64url'))
    expect(hashes).not.toContain(Buffer.from(old.publicKey).toString('base64url'))
    const written = await entries()
    const at = written.findIndex(({ kind }) => kind === 'ballot.keys-retired')
    expect(written[at]).toMatchObject({
      actor: 'system',
      body: { ballot: ballotId, keys: [retiredKey(sha256, old.publicKey)] },
      seals: {},
    })
    expect(written[at + 1]!.kind).toBe('ballot.closed')
    expect((await group.state()).ballots.get(ballotId)!.retired).toBe(1)
  })

  test('a vote without a lost key tells of none', async () => {
    for (const who of group.everybody) await group.done(who, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(7 * DAY)
    await group.done(group.guide, 'ballot.close', { ballotId })
    expect((await entries()).some(({ kind }) => kind === 'ballot.keys-retired')).toBe(false)
    expect('retired' in (await group.state()).ballots.get(ballotId)!).toBe(false)
  })

  test('nobody is asked who may not: oneself, the guide, a helper; and nothing where the site holds the key', async () => {
    await expect(ask(ray, jo)).rejects.toThrow(/as usual/)
    await group.done(ray, 'ballot.cast', { ballotId, choice: 'consent' })
    await expect(ask(ray, jo)).rejects.toThrow(/as usual/)
    await signed(jo, keyPairFrom(randomSeed()))
    await expect(ask(jo, jo)).rejects.toThrow(/somebody else/)
    await expect(ask(jo, group.guide)).rejects.toThrow(/has a vote/)
    await group.done(jo, 'helper.agree', { helperId: ray, ways: ['beside'], waives: [] })
    await expect(ask(jo, ray)).rejects.toThrow(/helps you/)
  })

  test('only whoever was asked confirms, and once is enough', async () => {
    const keys = keyPairFrom(randomSeed())
    await signed(ray, keys)
    await expect(confirm(jo, ray)).rejects.toThrow(/not asked you/)
    await ask(ray, group.citizens[2])
    await expect(confirm(jo, ray)).rejects.toThrow(/not asked you/)
    await expect(confirm(ray, ray)).rejects.toThrow(/not asked you/)
    await ask(ray, jo)
    await Promise.all([confirm(jo, ray), confirm(jo, ray)])
    await signed(ray, keyPairFrom(randomSeed()))
    // Whoever voted again waits for nobody: the old yes takes nothing out.
    await expect(confirm(jo, ray)).rejects.toThrow(/not asked you/)
    expect((await seats()).length).toBe(1)
  })

  test('who finds their key and votes has asked for nothing any more', async () => {
    const keys = keyPairFrom(randomSeed())
    await signed(ray, keys)
    await ask(ray, jo)
    await signed(ray, keys, 2, 'concern')
    await expect(confirm(jo, ray)).rejects.toThrow(/not asked you/)
    expect((await seats()).length).toBe(1)
  })

  test('a fresh start and a vote at the same moment leave one paper or none, never two', async () => {
    const keys = keyPairFrom(randomSeed())
    await signed(ray, keys)
    await ask(ray, jo)
    const [cast] = await Promise.all([signed(ray, keys, 2), confirm(jo, ray).catch(() => null)])
    const left = await seats()
    // Cast first: the key was found, and nothing is confirmed. Confirmed first: the key is given up.
    expect(left.length).toBe(cast.ok ? 1 : 0)
    expect(await refusals(signed(ray, keys, 3))).toEqual(cast.ok ? [] : ['ballot.cast.one-paper'])
  })

  test('two browsers: the first one holds the key, the second is refused; revs may come in any order', async () => {
    const [one, two] = [keyPairFrom(randomSeed()), keyPairFrom(randomSeed())]
    const outcomes = await Promise.all([signed(ray, one), signed(ray, two)])
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
    const winner = outcomes[0].ok ? one : two
    await Promise.all([4, 2, 5, 3].map((rev) => signed(ray, winner, rev, rev === 5 ? 'concern' : 'consent')))
    expect(await refusals(signed(ray, winner, 5))).toEqual(['ballot.cast.newer-revision'])
    world.wait(7 * DAY)
    await group.send(group.guide, 'ballot.close', { ballotId })
    world.wait(7 * DAY)
    await group.done(group.guide, 'ballot.close', { ballotId })
    expect((await box()).map(({ choice, rev }) => ({ choice, rev }))).toEqual([{ choice: 'concern', rev: 5 }])
  })

  test('a helper’s vote for a seat with a browser’s key is refused', async () => {
    await signed(ray, keyPairFrom(randomSeed()))
    await group.done(ray, 'helper.agree', { helperId: jo, ways: ['beside'], waives: ['interest', 'read-back', 'late'] })
    await group.done(jo, 'helper.declare', { memberId: ray, paid: false })
    const outcome = await group.send(jo, 'ballot.assist', {
      ...{ ballotId, memberId: ray, way: 'beside', choice: 'consent', confirmed: 'pressed' },
    })
    expect(outcome.ok ? [] : outcome.refusals.map(({ ruleId }) => ruleId)).toContain('ballot.cast.one-paper')
  })

  test('nothing joins anybody to a request: not the log, not the commands, and after closing no row', async () => {
    await signed(ray, keyPairFrom(randomSeed()))
    await group.send(ray, 'afresh.ask', { ballotId, confirmerId: jo }, 'the-asking')
    await group.send(jo, 'afresh.confirm', { ballotId, memberId: ray, met: true }, 'the-confirming')
    const rows = await world.db.selectFrom('ballot_afresh').selectAll().execute()
    expect(rows.length).toBe(1)
    const text = JSON.stringify(rows.map((row) => ({ ...row, sealed: Buffer.from(row.sealed).toString('latin1') })))
    for (const who of [ray, jo]) expect(text).not.toContain(who)
    const commands = await world.db.selectFrom('command').selectAll().execute()
    expect(JSON.stringify(commands)).not.toMatch(/afresh|the-asking|the-confirming/)
    for (const who of group.everybody) await group.done(who, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(7 * DAY)
    await group.done(group.guide, 'ballot.close', { ballotId })
    expect(await world.db.selectFrom('ballot_afresh').selectAll().execute()).toEqual([])
    if ('file' in world.location) {
      const bytes = Buffer.concat([world.location.file, `${world.location.file}-wal`].map((file) => readFileSync(file)))
      expect(bytes.includes(Buffer.from(rows[0]!.sealed).subarray(20, 60))).toBe(false)
      expect(bytes.includes(rows[0]!.seat_mac)).toBe(false)
    }
  })
})
