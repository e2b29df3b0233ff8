import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import { saveOpened } from '#db/papers.ts'
import type { MemberId, PaperId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { papersView, unreadPapers } from '#server/papers/view.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function meetingWithPaper() {
  const plan = await fivePeople(world.deps)
  const startsAt = toInstant(world.deps.now() + 10 * DAY)
  const meeting = { kind: 'live', title: 'Options', startsAt, minutes: 90 }
  const { sessionId } = await plan.done(plan.guide, 'session.schedule', meeting)
  const what = { title: 'What it costs', text: 'Not much.' }
  const { paperId } = await plan.done(plan.guide, 'paper.add', { sessionId, ...what })
  const see = async (who: MemberId) => {
    const state = await plan.state()
    return papersView(world.db, plan.planId, state, memberOf(state, who))
  }
  const release = (format: string) => plan.done(plan.guide, 'paper.release', { paperId, format })
  return { plan, sessionId: sessionId!, paperId: paperId as PaperId, see, release }
}

describe('a meeting with papers', () => {
  test('waits until everybody has had them for a week in their own form, and the record proves it', async () => {
    const { plan, sessionId, release } = await meetingWithPaper()
    await plan.done(plan.citizens[0], 'paper.need', { formats: ['audio'] })
    await release('web')
    world.wait(7 * DAY)
    const early = await plan.send(plan.guide, 'session.open', { sessionId })
    expect(early).toMatchObject({ ok: false, refusals: [{ ruleId: 'session.open.papers-in-time' }, {}] })
    expect(!early.ok && early.refusals[0]?.message).toContain('to listen to')
    await plan.done(plan.citizens[0], 'paper.need', { formats: [] })
    await plan.done(plan.guide, 'session.open', { sessionId })
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })

  test('opens before that with a citizen’s signature, once', async () => {
    const { plan, sessionId } = await meetingWithPaper()
    const rules = ['session.open.papers-in-time']
    for (const ruleId of rules) {
      const reason = 'The post was late, and all of us have read it.'
      const asked = await plan.done(plan.guide, 'override.request', { gate: 'session.open', ruleId, reason })
      await plan.done(plan.citizens[1], 'override.countersign', { overrideId: asked.overrideId })
    }
    await plan.done(plan.guide, 'session.open', { sessionId })
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
  })
})

describe('what is personal about papers', () => {
  test('is told in numbers to whoever makes them, to others their own, and to the record nothing', async () => {
    const { plan, paperId, see, release } = await meetingWithPaper()
    const [ann, ben] = plan.citizens
    await plan.done(ann, 'paper.need', { formats: ['easy-read'] })
    await release('web')
    await plan.done(ben, 'paper.fit', { paperId, fits: true })
    await world.db.transaction().execute((trx) => {
      const reached = { paperId, memberId: ben, version: 1 }
      return saveOpened(trx, plan.planId, reached, toInstant(world.deps.now()))
    })
    const seenByGuide = await see(plan.guide)
    expect(seenByGuide.papers[0]?.counts).toEqual({
      ...{ people: 5, reachable: 5, sent: 4, opened: 1, fits: 1, fitsNot: 0 },
    })
    expect(JSON.stringify(seenByGuide)).not.toContain(ben)
    expect((await see(ann)).papers[0]).toMatchObject({ mine: { missing: ['easy-read'] }, counts: null })
    expect((await see(plan.professionals[0])).needed).toBeNull()
    const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).join('\n')
    expect(log).not.toContain('easy-read')
    expect(log).not.toContain('What it costs')
  })

  test('waits for a reader as long as it is ready for them and not opened; a new version is new', async () => {
    const { plan, paperId, release } = await meetingWithPaper()
    const [ann] = plan.citizens
    const unread = async () => {
      const state = await plan.state()
      return (await unreadPapers(world.db, plan.planId, state, memberOf(state, ann))).length
    }
    const open = async () => {
      const { version } = (await plan.state()).papers.get(paperId)!
      const reached = { paperId, memberId: ann, version }
      await world.db.transaction().execute((trx) => saveOpened(trx, plan.planId, reached, toInstant(world.deps.now())))
    }
    expect(await unread()).toBe(0)
    await release('web')
    expect(await unread()).toBe(1)
    await open()
    expect(await unread()).toBe(0)
    await plan.done(plan.guide, 'paper.correct', { paperId, title: 'What it costs', text: 'Not much!' })
    expect(await unread()).toBe(0)
    await plan.done(plan.guide, 'paper.change', { paperId, title: 'What it costs', text: 'A lot.' })
    await release('web')
    expect(await unread()).toBe(1)
  })

  test('words are not shown before they are ready on the page, but to whoever makes them', async () => {
    const { plan, see, release } = await meetingWithPaper()
    const [ann] = plan.citizens
    expect((await see(ann)).papers[0]?.text).toBeNull()
    expect((await see(plan.guide)).papers[0]?.text).toBe('Not much.')
    await release('web')
    expect((await see(ann)).papers[0]?.text).toBe('Not much.')
  })
})
