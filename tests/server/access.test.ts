import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listNeeds, listProvisions } from '#db/access.ts'
import { listEntryTexts } from '#db/log.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { accessView, provideView } from '#server/access/view.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { planView } from '#server/views/plan-view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function meeting(inDays = 2) {
  const plan = await fivePeople(world.deps)
  const startsAt = toInstant(world.deps.now() + inDays * DAY)
  const what = { kind: 'live', title: 'Options', startsAt, minutes: 90 }
  const { sessionId } = await plan.done(plan.guide, 'session.schedule', what)
  const [ann] = plan.citizens
  await plan.done(ann, 'access.need', { provisions: ['hearing-loop'], words: 'A seat by the door' })
  const arrange = (provision: string, state = 'arranged') =>
    plan.done(plan.guide, 'access.arrange', { sessionId, memberId: ann, provision, state })
  const answer = (provision: string, said: string) =>
    plan.done(ann, 'access.answer', { sessionId, provision, answer: said })
  const open = () => plan.send(plan.guide, 'session.open', { sessionId })
  const stopped = async () => {
    const outcome = await open()
    return outcome.ok ? [] : outcome.refusals.map(({ ruleId }) => ruleId)
  }
  return { plan, ann, sessionId: sessionId!, arrange, answer, open, stopped }
}
const ACCESS = ['session.open.access-in-place']

async function expectSound(planId: Awaited<ReturnType<typeof fivePeople>>['planId']) {
  const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId }), english)
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
}

describe('a meeting waits for what somebody needs', () => {
  test('until all of it is arranged, and again if they say that it is not right', async () => {
    const { plan, arrange, answer, stopped } = await meeting()
    expect(await stopped()).toEqual(ACCESS)
    await arrange('hearing-loop')
    await arrange('own-words', 'asked')
    expect(await stopped()).toEqual(ACCESS)
    await arrange('own-words', 'confirmed')
    await answer('hearing-loop', 'not-right')
    expect(await stopped()).toEqual(ACCESS)
    // What they said was about what was there before.
    await arrange('hearing-loop', 'confirmed')
    expect(await stopped()).toEqual([])
    await expectSound(plan.planId)
  })

  test('unless they go on without it; nobody else can say so for them', async () => {
    const { plan, sessionId, answer, stopped } = await meeting()
    const waive = { sessionId, provision: 'hearing-loop', answer: 'waived' }
    for (const other of [plan.guide, plan.citizens[1]]) {
      await expect(plan.send(other, 'access.answer', waive)).rejects.toThrow(/Nobody needs this/)
    }
    await answer('hearing-loop', 'waived')
    expect(await stopped()).toEqual(ACCESS)
    await answer('own-words', 'waived')
    expect(await stopped()).toEqual([])
    await expectSound(plan.planId)
  })

  test('but not for who stays away, and not for who left', async () => {
    const { plan, ann, sessionId, stopped } = await meeting()
    await plan.done(ann, 'access.attend', { sessionId, comes: false })
    await plan.done(plan.citizens[1], 'access.need', { provisions: ['breaks'] })
    expect(await stopped()).toEqual(ACCESS)
    await plan.done(plan.citizens[1], 'member.leave', { words: 'keep' })
    expect((await listNeeds(world.db, plan.planId)).map(({ memberId }) => memberId)).toEqual([ann, ann])
    expect(await stopped()).toEqual([])
  })

  test('and nothing is kept of it once it is over', async () => {
    const { plan, sessionId, arrange, open } = await meeting()
    await arrange('hearing-loop')
    await arrange('own-words')
    expect(await open()).toMatchObject({ ok: true })
    await plan.done(plan.guide, 'session.close', { sessionId })
    expect(await listProvisions(world.db, plan.planId)).toEqual([])
  })

  test('an interpreter booked late is a matter of a reason', async () => {
    const { plan, ann, sessionId, stopped } = await meeting()
    await plan.done(ann, 'access.need', { provisions: ['bsl-interpreter'] })
    const what = { sessionId, memberId: ann, provision: 'bsl-interpreter', state: 'confirmed', people: 2 }
    await plan.done(plan.guide, 'access.arrange', what)
    const ruleId = 'session.open.interpreter-booked'
    expect(await stopped()).toEqual([ruleId])
    const reason = 'Both have said that they come, and had the papers.'
    await plan.done(plan.guide, 'override.request', { gate: 'session.open', ruleId, reason })
    expect(await stopped()).toEqual([])
    await expectSound(plan.planId)
  })
})

test('whoever plans a meeting is told when it is too soon to book an interpreter for somebody who is here', async () => {
  const plan = await fivePeople(world.deps)
  const [ann] = plan.citizens
  const schedule = async (inDays: number) => {
    const what = { kind: 'live', title: 'T', startsAt: toInstant(world.deps.now() + inDays * DAY), minutes: 90 }
    const outcome = await plan.send(plan.guide, 'session.schedule', what)
    return outcome.ok ? [] : outcome.refusals.map(({ ruleId }) => ruleId)
  }
  expect(await schedule(2)).toEqual([])
  await plan.done(ann, 'access.need', { provisions: ['language-interpreter'] })
  expect(await schedule(3)).toEqual(['session.schedule.interpreter-in-time'])
  expect(await schedule(31)).toEqual([])
  await expectSound(plan.planId)
  await plan.done(ann, 'member.leave', { words: 'keep' })
  expect(await schedule(4)).toEqual([])
})

describe('a vote waits for what somebody needs to read and to vote', () => {
  const subject = { kind: 'question', text: 'Shall we meet in the hall?' }
  async function group() {
    const plan = await fivePeople(world.deps)
    const [ann] = plan.citizens
    await plan.done(ann, 'access.need', { provisions: ['large-print', 'level-access'] })
    await plan.done(plan.guide, 'contact.reach', { memberId: ann })
    const closesAt = () => toInstant(world.deps.now() + 8 * DAY)
    const stopped = async () => {
      const outcome = await plan.send(plan.guide, 'ballot.open', { subject, method: 'consent', closesAt: closesAt() })
      return outcome.ok ? [] : outcome.refusals.map(({ ruleId }) => ruleId)
    }
    const arrange = (state: string) =>
      plan.done(plan.guide, 'access.arrange', { memberId: ann, provision: 'large-print', state })
    const answer = (said: string) => plan.done(ann, 'access.answer', { provision: 'large-print', answer: said })
    return { plan, ann, stopped, arrange, answer }
  }
  const IN_PLACE = ['ballot.open.access-in-place']

  test('until it is arranged once; then for all votes, until they say that it is not right', async () => {
    const { plan, stopped, arrange, answer } = await group()
    expect(await stopped()).toEqual(IN_PLACE)
    await arrange('asked')
    expect(await stopped()).toEqual(IN_PLACE)
    await arrange('arranged')
    expect(await stopped()).toEqual([])
    expect(await stopped()).toEqual([])
    await answer('not-right')
    expect(await stopped()).toEqual(IN_PLACE)
    await answer('waived')
    expect(await stopped()).toEqual([])
    await expectSound(plan.planId)
  })

  test('and a member’s own proposal waits too', async () => {
    const { plan, ann } = await group()
    const change = { kind: 'method', to: 'gradients8' }
    expect(await plan.send(ann, 'charter.propose', { change })).toMatchObject({
      refusals: [{ ruleId: IN_PLACE[0] }],
    })
  })

  test('of nobody without a vote, and of nobody who left', async () => {
    const { plan, ann, stopped } = await group()
    await plan.done(plan.guide, 'access.need', { provisions: ['large-print'] })
    expect(await stopped()).toEqual(IN_PLACE)
    await plan.done(ann, 'member.leave', { words: 'keep' })
    expect(await stopped()).toEqual([])
  })

  test('and what a meeting has is not forgotten for votes when it ends', async () => {
    const { plan, ann, stopped, arrange } = await group()
    await arrange('confirmed')
    const what = { kind: 'live', title: 'Options', startsAt: toInstant(world.deps.now()), minutes: 60 }
    const { sessionId } = await plan.done(plan.guide, 'session.schedule', what)
    for (const provision of ['large-print', 'level-access']) {
      await plan.done(plan.guide, 'access.arrange', { sessionId, memberId: ann, provision, state: 'confirmed' })
    }
    await plan.done(plan.guide, 'session.open', { sessionId })
    await plan.done(plan.guide, 'session.close', { sessionId })
    expect(await stopped()).toEqual([])
  })

  test('nobody else is shown it', async () => {
    const { plan, ann, arrange } = await group()
    await arrange('asked')
    const state = await plan.state()
    const shown = async (who: MemberId) => (await accessView(world.db, plan.planId, state, memberOf(state, who))).toVote
    expect((await shown(ann)).map(({ provision, state: how }) => [provision, how])).toEqual([['large-print', 'asked']])
    expect(await shown(plan.citizens[1])).toEqual([])
    const guide = await provideView(world.db, plan.planId, state, memberOf(state, plan.guide))
    expect(guide.toVote.map(({ name, provision }) => [name, provision])).toEqual([['Maureen Tagg', 'large-print']])
  })
})

describe('what somebody needs', () => {
  test('is told to whoever provides it, and to nobody else: not in the record, a file, or anybody’s view', async () => {
    const { plan, ann, arrange, stopped } = await meeting()
    await stopped()
    await arrange('hearing-loop')
    const state = await plan.state()
    const as = (who: MemberId) => memberOf(state, who)
    const guide = await provideView(world.db, plan.planId, state, as(plan.guide))
    expect(guide.meetings[0]?.needs.map(({ name, provision, words }) => [name, provision, words])).toEqual([
      ['Maureen Tagg', 'hearing-loop', null],
      ['Maureen Tagg', 'own-words', 'A seat by the door'],
    ])
    for (const other of [plan.citizens[1], plan.professionals[0], ann]) {
      await expect(provideView(world.db, plan.planId, state, as(other))).rejects.toThrow()
    }
    const others = await accessView(world.db, plan.planId, state, as(plan.citizens[1]))
    expect(others).toMatchObject({ provisions: [], words: '', meetings: [{ needs: [] }] })
    const seen = async (who: MemberId) =>
      JSON.stringify(await planView(world.deps, world.db, plan.planId, who, english))
    const bundle = JSON.stringify(await bundleOf({ world, planId: plan.planId }))
    const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).join('\n')
    const views = [await seen(plan.guide), await seen(plan.citizens[1]), await seen(plan.professionals[0])]
    for (const text of [bundle, log, ...views]) {
      expect(text).not.toMatch(/hearing-loop|A seat by the door|own-words/)
    }
    // That it was not in place, as a yes; nothing of whom, what, or how many.
    expect(log).toContain('"measured":{"den":1,"num":1,"unit":"access not in place (yes or no)"}')
  })

  test('they are asked about three days before, until they have answered', async () => {
    const { plan, ann, answer } = await meeting(4)
    const asked = async (who: MemberId) =>
      (await planView(world.deps, world.db, plan.planId, who, english)).access.ask.length
    expect(await asked(ann)).toBe(0)
    world.wait(DAY)
    expect(await asked(ann)).toBe(1)
    expect(await asked(plan.citizens[1])).toBe(0)
    await answer('hearing-loop', 'not-right')
    await answer('own-words', 'right')
    expect(await asked(ann)).toBe(0)
  })
})
