import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAvailability } from '#db/availability.ts'
import { listEntryTexts } from '#db/log.ts'
import type { Week } from '#domain/availability/answers.ts'
import { timesFor } from '#domain/availability/times.ts'
import type { MemberId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'
import { edit, type Forged, faults, operatorOf, seqOf, signAgain } from '../domain/verify/forge.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const CAN = 'session.schedule.citizens-can-come'
const AGAIN = 'session.schedule.nobody-shut-out-again'
const midday: Week = { 'tue-midday': 'can', 'tue-evening': 'cannot' }
const evening: Week = { 'tue-midday': 'cannot', 'tue-evening': 'support' }

async function group() {
  const plan = await fivePeople(world.deps)
  const say = (who: MemberId, week: Week, ownTime = false) => plan.done(who, 'availability.say', { week, ownTime })
  // The Tuesday after next, at noon.
  const first = new Date(world.clock.now + 8 * DAY)
  const tuesday = Date.UTC(first.getUTCFullYear(), 0, 6, 12)
  const noon = (weeks = 0) => {
    const since = Math.ceil((first.getTime() - tuesday) / (7 * DAY))
    return toInstant(tuesday + (since + weeks) * 7 * DAY)
  }
  const schedule = (input: object = {}) =>
    plan.send(plan.guide, 'session.schedule', { kind: 'live', title: 'T', startsAt: noon(), minutes: 60, ...input })
  return { ...plan, say, noon, schedule }
}

describe('when people can come', () => {
  test('is their own: no entry, no word of it in the log, and a new answer counts at once', async () => {
    const plan = await group()
    const before = (await plan.state()).size
    for (const citizen of plan.citizens) await plan.say(citizen, evening, true)
    expect((await plan.state()).size).toBe(before)
    expect(await plan.schedule()).toMatchObject({ ok: false, refusals: [{ ruleId: CAN }] })
    for (const citizen of plan.citizens.slice(0, 2)) await plan.say(citizen, midday)
    expect((await plan.schedule()).ok).toBe(true)
    const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).join('\n')
    expect(log).not.toMatch(/tue-|support|ownTime|availability/)
  })

  test('is nobody else’s to say: the guide and people without a vote cannot, and nobody can for another', async () => {
    const plan = await group()
    await expect(plan.say(plan.guide, midday)).rejects.toThrow()
    const input = { week: midday, ownTime: true, memberId: plan.citizens[0] }
    await expect(plan.send(plan.guide, 'availability.say', input)).rejects.toThrow()
    await expect(plan.send(plan.citizens[1], 'availability.say', input)).rejects.toThrow()
    expect(await listAvailability(world.db, plan.planId)).toEqual(new Map())
  })

  test('goes when they leave', async () => {
    const plan = await group()
    await plan.say(plan.citizens[0], midday)
    await plan.done(plan.citizens[0], 'member.leave', { words: 'keep' })
    expect((await listAvailability(world.db, plan.planId)).size).toBe(0)
  })

  test('a guide gets counts of sides, and none of a side with fewer than three answers', async () => {
    const plan = await group()
    const times = async () => timesFor(await plan.state(), await listAvailability(world.db, plan.planId))
    for (const member of [...plan.citizens.slice(0, 2), ...plan.professionals]) await plan.say(member, midday)
    expect(await times()).toMatchObject({ answered: { citizen: { n: 2, of: 3 } }, best: [], series: { slots: [] } })
    await plan.say(plan.citizens[2], evening)
    const { best, series } = await times()
    expect(best).toHaveLength(1)
    expect(best[0]).toEqual({
      ...{ slot: 'tue-midday', fair: true },
      free: { citizen: { free: 2, of: 3, answered: 3 }, professional: null },
    })
    expect(series).toEqual({ slots: ['tue-midday', 'tue-evening', 'tue-midday', 'tue-midday'], repeated: true })
    // Once they chose their own time, nobody is left out twice.
    await plan.say(plan.citizens[2], evening, true)
    expect((await times()).series.repeated).toBe(false)
  })
})

describe('a meeting at a time that shuts people out', () => {
  test('lets nobody be left out twice running, unless they themselves chose their own time', async () => {
    const plan = await group()
    for (const citizen of plan.citizens) await plan.say(citizen, midday)
    await plan.say(plan.citizens[2], evening)
    expect((await plan.schedule()).ok).toBe(true)
    const again = { startsAt: plan.noon(1), kind: 'hybrid' }
    const stopped = await plan.schedule(again)
    expect(stopped).toMatchObject({ ok: false, refusals: [{ ruleId: AGAIN, override: 'self' }] })
    expect(JSON.stringify(stopped)).not.toContain('Bethan')
    await plan.say(plan.citizens[2], evening, true)
    expect((await plan.schedule(again)).ok).toBe(true)
  })

  test('is stopped, set aside with a citizen’s signature, and whoever checks the record judges the same', async () => {
    const plan = await group()
    for (const [i, citizen] of plan.citizens.entries()) await plan.say(citizen, i === 0 ? midday : evening)
    const stopped = await plan.schedule()
    expect(stopped).toMatchObject({ ok: false, refusals: [{ ruleId: CAN, override: 'twoKeys' }] })
    expect(stopped.ok ? '' : stopped.refusals[0]?.message).toBe(
      '1 of 3 citizens said that they can come then. At least 3 in 5 should. Choose a time that suits more people.',
    )
    const reason = 'The only hall that we can have is free at noon.'
    const { overrideId } = await plan.done(plan.guide, 'override.request', {
      ...{ gate: 'session.schedule', ruleId: CAN, reason },
    })
    await plan.done(plan.citizens[1], 'override.countersign', { overrideId })
    expect((await plan.schedule()).ok).toBe(true)

    // Once was set aside for everybody; twice running is for nobody but the person to take.
    expect(await plan.schedule({ startsAt: plan.noon(1) })).toMatchObject({
      refusals: [{ ruleId: CAN }, { ruleId: AGAIN }],
    })
    const early = await plan
      .send(plan.guide, 'override.request', {
        ...{ gate: 'session.schedule', ruleId: AGAIN, reason },
      })
      .catch(() => 'refused')
    expect(early).toBe('refused')

    const text = await bundleOf({ world, planId: plan.planId })
    const { checks } = verifyBundle(nodeCrypto, text, english)
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([])
    expect(checks.some(({ code, status }) => code === 'rules.judged-on-record' && status === 'recorded')).toBe(true)

    const signer = await operatorOf({ ...plan, world } as never)
    const forge = (change: (body: Forged) => unknown) =>
      faults(
        signAgain(text, signer, (bundle) =>
          edit(bundle, seqOf(bundle, 'session.scheduled'), ({ body }) => change(body)),
        ),
      )
    // Another count than the one that was judged.
    expect(forge(({ given }) => Object.assign(given.citizen, { free: 3 }))).toContain('rules.differs')
    // More people than there are, with a check that fits.
    expect(forge(({ given }) => Object.assign(given.citizen, { free: 9, of: 9, answered: 9 }))).toContain(
      'rules.given-free',
    )
    // Rules left out, as if nobody had been asked.
    expect(forge(({ checks }) => checks.splice(0))).toContain('rules.differs')
  })
})
