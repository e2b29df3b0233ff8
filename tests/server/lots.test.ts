import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBallot } from '#db/ballots.ts'
import { listEntryTexts } from '#db/log.ts'
import type { Result } from '#domain/ballots/count.ts'
import type { BallotId, LotId } from '#domain/ids.ts'
import { decodeEntry, type EntryOf } from '#domain/log/entry.ts'
import { LOT_TIME } from '#domain/lots/state.ts'
import { DAY } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { closeDueBallots } from '#server/jobs/close-due-ballots.ts'
import { drawDueLots } from '#server/jobs/draw-due-lots.ts'
import { createStates } from '#server/states.ts'
import { planView } from '#server/views/plan-view.ts'
import { aLot, secretNumber } from '#tests/support/a-lot.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, SECRET_KEY, type World } from '#tests/support/world.ts'
import { edit, type Forged, faults, operatorOf, seqOf, signAgain } from '../domain/verify/forge.ts'

const run = promisify(execFile)
const [S1, S2] = [secretNumber(1), secretNumber(2)]
const OPTIONS = ['Hall', 'Library', 'Clinic']

describe.each(DIALECTS)('a lot on %s', (dialect) => {
  let world: World
  let group: Awaited<ReturnType<typeof fivePeople>>
  beforeEach(async () => {
    world = await createWorld(dialect)
    group = await fivePeople(world.deps)
  })
  afterEach(() => world.close())

  const prepare = (secrets: readonly [string | null, string | null] = [S1, S2]): Promise<LotId> =>
    aLot((who, type, input) => group.done(who, type, input), {
      ...{ guide: group.guide, citizen: group.citizens[0], professional: group.professionals[0]! },
      secrets,
    })
  async function tie(lot: LotId, input: object = {}): Promise<BallotId> {
    const subject = { kind: 'question', text: 'Where shall we meet?' }
    const ballotId = await group.open({ subject, method: 'approval', options: OPTIONS, lot, ...input })
    const papers = [['Hall'], ['Hall', 'Library'], ['Library'], ['Clinic'], ['Hall', 'Library']]
    for (const [index, choice] of papers.entries()) {
      await group.done(group.everybody[index]!, 'ballot.cast', { ballotId, choice })
    }
    world.wait(7 * DAY)
    await closeDueBallots(world.deps)
    return ballotId
  }
  const entries = async () => (await listEntryTexts(world.db, group.planId, 0, 10_000)).map(decodeEntry)
  const drawn = async () =>
    (await entries()).filter((entry): entry is EntryOf<'ballot.lot-drawn'> => entry.kind === 'ballot.lot-drawn')
  const verified = async () =>
    verifyBundle(nodeCrypto, await bundleOf({ world, planId: group.planId }), english).checks.filter(
      ({ status }) => status === 'failed',
    )
  const viewOf = (me: (typeof group.citizens)[0]) => planView(world.deps, world.db, group.planId, me, english)

  test('settles a tie once both halves are shown; everybody reads by whom and how', async () => {
    const ballotId = await tie(await prepare())
    const tied = (await viewOf(group.citizens[1])).ballots.find(({ id }) => id === ballotId)
    expect([tied?.outcome, tied?.result?.lot_used]).toEqual(['tie', false])
    expect(await verified()).toEqual([])
    await group.done(group.citizens[0], 'lot.reveal', { ballotId, secret: S1 })
    await group.done(group.professionals[0]!, 'lot.reveal', { ballotId, secret: S2 })
    expect(await drawn()).toHaveLength(1)
    const after = (await viewOf(group.citizens[1])).ballots.find(({ id }) => id === ballotId)
    expect([after?.outcome, after?.result?.lot_used]).toEqual(['winner', true])
    expect(after?.result?.chosen?.lot?.between).toEqual(['Hall', 'Library'])
    expect(await verified()).toEqual([])
  })

  test('both halves at the same moment draw it once', async () => {
    const ballotId = await tie(await prepare())
    await Promise.all([
      group.done(group.citizens[0], 'lot.reveal', { ballotId, secret: S1 }),
      group.done(group.professionals[0]!, 'lot.reveal', { ballotId, secret: S2 }),
      group.done(group.professionals[0]!, 'lot.reveal', { ballotId, secret: S2 }),
    ])
    expect(await drawn()).toHaveLength(1)
    expect(await verified()).toEqual([])
  })

  test('a server that went down between closing and drawing draws it when it is up again, once', async () => {
    const ballotId = await tie(await prepare())
    await group.done(group.citizens[0], 'lot.reveal', { ballotId, secret: S1 })
    world.wait(LOT_TIME - 1)
    const restarted = { ...world.deps, states: createStates() }
    await drawDueLots(restarted)
    expect(await drawn()).toEqual([])
    world.wait(1)
    await Promise.all([drawDueLots(restarted), drawDueLots(world.deps)])
    await drawDueLots(restarted)
    expect((await entries()).filter(({ kind }) => kind === 'lot.forfeited')).toHaveLength(1)
    expect(await drawn()).toHaveLength(1)
    expect((await findBallot(world.db, group.planId, ballotId))?.lot_due).toBe(null)
    expect(await verified()).toEqual([])
  })

  test('several processes draw it once', async () => {
    const ballotId = await tie(await prepare([null, S2]))
    world.wait(LOT_TIME)
    const file = new URL('../support/appending-process.ts', import.meta.url).pathname
    const input = {
      ...{ location: world.location, planId: group.planId, secretKey: SECRET_KEY, times: 2, now: world.deps.now() },
      ...{ system: true, command: { type: 'lot.draw', ballotId } },
    }
    await Promise.all(Array.from({ length: 2 }, () => run(process.execPath, [file, JSON.stringify(input)])))
    world.deps.states = createStates()
    expect(await drawn()).toHaveLength(1)
    // The server showed the half that it keeps; the other was given up.
    const last = (await entries()).slice(-3).map(({ kind, actor }) => [kind, actor])
    expect(last).toEqual([
      ['lot.revealed', 'system'],
      ['lot.forfeited', 'system'],
      ['ballot.lot-drawn', 'system'],
    ])
    expect(await verified()).toEqual([])
  })

  test('a half that the server keeps is told to its owner alone, and is in no table', async () => {
    const ballotId = await tie(await prepare([null, S2]))
    const own = (await viewOf(group.citizens[0])).lots[0]!.own!.kept!
    expect(own).toMatch(/^[0-9a-f]{64}$/)
    for (const other of [group.guide, group.citizens[1], group.professionals[0]!]) {
      expect(JSON.stringify(await viewOf(other))).not.toContain(own)
    }
    expect(JSON.stringify(await entries())).not.toContain(own)
    const rows = await sql<{ result: string }>`select * from command`.execute(world.db)
    expect(JSON.stringify(rows)).not.toContain(own)
    await group.done(group.citizens[0], 'lot.reveal', { ballotId })
    await group.done(group.professionals[0]!, 'lot.reveal', { ballotId, secret: S2 })
    expect(await drawn()).toHaveLength(1)
  })

  test('drawing lots alone needs no paper', async () => {
    const lot = await prepare()
    const ballotId = await group.open({
      ...{ subject: { kind: 'question', text: 'Who takes notes?' }, method: 'lot', options: ['Ann', 'Ben', 'Cai'] },
      lot,
    })
    world.wait(7 * DAY)
    await closeDueBallots(world.deps)
    await group.done(group.citizens[0], 'lot.reveal', { ballotId, secret: S1 })
    await group.done(group.professionals[0]!, 'lot.reveal', { ballotId, secret: S2 })
    const row = await findBallot(world.db, group.planId, ballotId)
    const result = JSON.parse(row!.drawn!) as Result
    expect([result.outcome, result.chosen?.winners.length, result.lot_used]).toEqual(['winner', 1, true])
    expect(await verified()).toEqual([])
  })

  test.each<[string, (bundle: Forged) => void, string]>([
    [
      'another half',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'lot.revealed'), ({ body }) => {
          body.secret = secretNumber(9)
        }),
      'counts.lot-secret',
    ],
    [
      'another promise before the vote',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'lot.committed'), ({ body }) => {
          body.commitment = `sha256:${'1'.repeat(64)}`
        }),
      'documents.definition',
    ],
    [
      'another seed',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'ballot.lot-drawn'), ({ body }) => {
          body.seed = 'a'.repeat(64)
        }),
      'counts.lot-seed',
    ],
    [
      'another order',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'ballot.lot-drawn'), ({ body }) => {
          body.order.reverse()
        }),
      'counts.lot-order',
    ],
    [
      'another winner',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'ballot.lot-drawn'), ({ body }) => {
          body.winners = [2]
        }),
      'counts.lot-order',
    ],
    [
      'another result',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'ballot.lot-drawn'), ({ body }) => {
          body.result = `sha256:${'1'.repeat(64)}`
        }),
      'counts.lot-result',
    ],
    [
      'a half that its owner gave up too early',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'lot.revealed'), (entry) => {
          entry.kind = 'lot.forfeited'
          entry.actor = 'system'
          delete entry.body.secret
          entry.body.by = group.citizens[0]
        }),
      'transitions.illegal',
    ],
    [
      'a half that somebody else shows',
      (bundle) =>
        edit(bundle, seqOf(bundle, 'lot.revealed'), (entry) => {
          entry.actor = group.citizens[1]
        }),
      'transitions.illegal',
    ],
  ])('the verifier finds %s', async (_what, change, code) => {
    if (dialect !== 'sqlite') return
    const ballotId = await tie(await prepare())
    await group.done(group.citizens[0], 'lot.reveal', { ballotId, secret: S1 })
    await group.done(group.professionals[0]!, 'lot.reveal', { ballotId, secret: S2 })
    const text = await bundleOf({ world, planId: group.planId })
    const operator = await operatorOf({ ...group, world } as never)
    expect(faults(signAgain(text, operator, change))).toContain(code)
  })
})
