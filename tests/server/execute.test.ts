import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findHead, listEntryTexts } from '#db/log.ts'
import { utf8 } from '#domain/bytes.ts'
import { parseCommand } from '#domain/commands.ts'
import { evolve } from '#domain/evolve.ts'
import { openCheckpoint } from '#domain/log/checkpoint.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { leafHash, rootOfLeaves } from '#domain/log/tree.ts'
import { stateDigest } from '#domain/plan/digest.ts'
import { emptyState } from '#domain/plan/state.ts'
import { DAY, HOUR, MINUTE, toInstant } from '#domain/time.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { execute } from '#server/execute.ts'
import { createStates } from '#server/states.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { commandId, createWorld, fivePeople, type Plan, type World } from '#tests/support/world.ts'

const { sha256 } = nodeCrypto

describe.each(DIALECTS)('the one door on %s', (dialect) => {
  let world: World
  let plan: Plan
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await world.start()
  })
  afterEach(() => world.close())

  const texts = () => listEntryTexts(world.db, plan.planId, 0, 1000)
  const schedule = (id?: string) =>
    plan.send(
      plan.guide,
      'session.schedule',
      { kind: 'live', title: 'Listening', startsAt: toInstant(world.clock.now), minutes: 60 },
      id,
    )

  test('ten concurrent commands give ten consecutive entries, and a head that is their tree', async () => {
    const before = (await texts()).length
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => schedule()))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const lines = await texts()
    expect(lines.slice(before).map((line) => decodeEntry(line).seq)).toEqual(
      Array.from({ length: 10 }, (_, i) => before + i),
    )
    const head = (await findHead(world.db, plan.planId))!
    const root = rootOfLeaves(
      sha256,
      lines.map((line) => leafHash(sha256, utf8(line))),
    )
    expect(head.root).toEqual(root)
    const opened = openCheckpoint(nodeCrypto, head.checkpoint, (await plan.state()).keys.log)
    expect(opened).toMatchObject({ size: lines.length, root })
  })

  test('what is folded in memory is what the log says', async () => {
    await schedule()
    await plan.join('citizen', 'Maureen Tagg')
    const fresh = (await texts()).map(decodeEntry).reduce(evolve, emptyState())
    expect(stateDigest(sha256, await plan.state())).toBe(stateDigest(sha256, fresh))
  })

  test('somebody who folded an older log catches up before deciding', async () => {
    const other = { ...world.deps, states: createStates() }
    await other.states.read(world.db, plan.planId)
    await schedule()
    const caller = await plan.callerFor(plan.guide)
    const command = {
      type: 'session.schedule',
      kind: 'async',
      title: 'B',
      startsAt: toInstant(world.clock.now),
      minutes: 60,
    }
    const outcome = await execute(other, caller, parseCommand({ commandId: commandId(), ...command }))
    expect(outcome.ok && outcome.entries[0]!.seq).toBe((await texts()).length - 1)
  })

  test('a lost reply retried under the same id writes nothing and returns the first outcome', async () => {
    const first = await schedule('the-same-id-again')
    const size = (await texts()).length
    expect(await schedule('the-same-id-again')).toEqual(first)
    expect((await texts()).length).toBe(size)
  })

  test('the same id at the same time writes once', async () => {
    const before = (await texts()).length
    const outcomes = await Promise.all([schedule('twice-at-once'), schedule('twice-at-once')])
    expect(outcomes[0]).toEqual(outcomes[1])
    expect((await texts()).length).toBe(before + 1)
  })

  test('a retried invitation gives the same link, and a retried Join the same token, though neither is stored', async () => {
    const invite = () => plan.done(plan.guide, 'member.invite', { side: 'citizen', name: 'Ann' }, 'invite-ann-once')
    const first = await invite()
    expect(await invite()).toEqual(first)
    const join = () => plan.done(first.invitation!, 'member.join', {}, 'join-as-ann-once')
    const joined = await join()
    expect(await join()).toEqual(joined)
    expect(joined.token).toMatch(/^[0-9a-z]{26}$/)
    await expect(plan.send(first.invitation!, 'member.join')).rejects.toThrow(/used already/)
  })

  test('an id that was used for something else is told, not obeyed', async () => {
    await schedule('once-and-no-more')
    await expect(
      plan.send(plan.guide, 'member.invite', { side: 'citizen', name: 'Ann' }, 'once-and-no-more'),
    ).rejects.toThrow(/something else/)
  })

  test('a refused retry gets the refusal again', async () => {
    const id = 'agree-too-early'
    const first = await plan.send(plan.guide, 'plan.agree', {}, id)
    expect(first.ok).toBe(false)
    expect(await plan.send(plan.guide, 'plan.agree', {}, id)).toMatchObject({
      ok: false,
      refusals: first.ok ? [] : first.refusals,
    })
  })

  test('identical refusals within a minute are counted, and the next one that is written says how many', async () => {
    const refused = async () => (await texts()).map(decodeEntry).filter((entry) => entry.kind === 'plan.agree.refused')
    for (let i = 0; i < 4; i++) expect((await plan.send(plan.guide, 'plan.agree')).ok).toBe(false)
    expect((await refused()).length).toBe(1)
    world.wait(MINUTE)
    await plan.send(plan.guide, 'plan.agree')
    expect((await refused()).map((entry) => (entry.body as { repeats: number }).repeats)).toEqual([0, 3])
  })

  test('the log’s clock never runs backwards', async () => {
    await schedule()
    world.wait(-HOUR)
    await schedule()
    const times = (await texts()).map((line) => decodeEntry(line).at)
    expect(times).toEqual([...times].sort())
  })

  test('nothing personal stands in the log', async () => {
    await plan.join('citizen', 'Maureen Tagg')
    const log = (await texts()).join('\n')
    expect(log).not.toMatch(/Maureen|Noor|example\.org|Breathing|Aldersyke|rehab/)
  })

  test('a command that breaks half-way leaves nothing behind', async () => {
    const broken = {
      ...world.deps,
      newId: () => {
        throw new Error('no chance left')
      },
    }
    const before = await texts()
    await expect(
      execute(
        broken,
        await plan.callerFor(plan.guide),
        parseCommand({ commandId: commandId(), type: 'member.invite', side: 'citizen', name: 'Ann' }),
      ),
    ).rejects.toThrow('no chance left')
    expect(await texts()).toEqual(before)
    // … and nobody else waits for it.
    expect((await schedule()).ok).toBe(true)
  })

  test('told are only entries that are committed, once each, in order', async () => {
    await Promise.all([schedule(), schedule(), plan.join('citizen', 'Ann')])
    const told = world.published
      .filter(({ planId }) => planId === plan.planId)
      .flatMap(({ entries }) => entries.map(({ seq }) => seq))
    expect(told).toEqual(Array.from({ length: (await texts()).length }, (_, i) => i))
  })

  test('a fact that changes while a step is judged makes it judge again', async () => {
    const group = await fivePeople(world.deps)
    await group.done(group.citizens[0], 'help.ask', { section: 'why' })
    const closesAt = toInstant(world.clock.now + 7 * DAY)
    const open = () =>
      group.send(group.guide, 'ballot.open', {
        subject: { kind: 'section', section: 'why' },
        method: 'consent',
        closesAt,
      })
    const [, outcome] = await Promise.all([group.send(group.citizens[1], 'help.ask', { section: 'why' }), open()])
    expect(!outcome.ok && outcome.refusals.map((r) => r.ruleId)).toEqual(['ballot.open.nobody-waits-for-help'])
  })
})
