import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCandidates } from '#db/candidates.ts'
import { listEntryTexts } from '#db/log.ts'
import { parseBundle } from '#domain/exports/bundle-parse.ts'
import type { Draw } from '#domain/recruitment/state.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { checkDraws } from '#domain/verify/draws.ts'
import { createFindings } from '#domain/verify/report.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { apply, publicCall } from '#server/recruitment/applying.ts'
import { bundleOf } from '#tests/support/finished-plan.ts'
import { english, laterInEnglish } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const NUMBERS = [4, 8, 15, 16, 23, 42]

async function calling(input: object = {}) {
  const plan = await fivePeople(world.deps)
  const closesAt = toInstant(world.deps.now() + 14 * DAY)
  const call = {
    ...{ method: 'lottery', places: 3, criteria: 'Anybody who lives in Aldersyke.', closesAt },
    numbersFrom: 'The six main numbers of the National Lottery',
    categories: [{ name: 'Who are you?', values: [{ name: 'carer', wanted: 2 }, { name: 'neighbour' }] }],
    ...input,
  }
  await plan.done(plan.guide, 'recruitment.publish', call)
  const put = (name: string, value: number) =>
    laterInEnglish(
      apply(world.deps, plan.planId, { name, reach: `${name}@example.org`, side: 'citizen', profile: [value] }),
    )
  return { plan, put, rows: () => listCandidates(world.db, plan.planId, 1) }
}

const people: [string, number][] = [
  ['Abigail', 0],
  ['Bronwen', 1],
  ['Cerys', 1],
  ['Dafydd', 0],
  ['Elinor', 1],
  ['Ffion', 1],
]

async function drawn() {
  const calling_ = await calling()
  for (const [name, value] of people) await calling_.put(name, value)
  world.wait(14 * DAY)
  await calling_.plan.done(calling_.plan.guide, 'recruitment.close')
  await calling_.plan.done(calling_.plan.guide, 'recruitment.draw', { numbers: NUMBERS })
  return calling_
}

const failures = (report: ReturnType<typeof verifyBundle>) =>
  report.checks.filter(({ status }) => status === 'failed').map(({ code }) => code)

describe('a call with lots', () => {
  test('draws whom the call asks for; whoever checks the record draws the same', async () => {
    const { plan } = await drawn()
    const [call] = (await plan.state()).recruitments
    expect(call?.draw).toMatchObject({ short: [], numbers: NUMBERS })
    expect([call?.draw?.drawn.length, call?.draw?.waiting.length]).toEqual([3, 3])
    const report = verifyBundle(nodeCrypto, await bundleOf({ world, planId: plan.planId }), english)
    expect(failures(report)).toEqual([])
    expect(report.checks.map(({ code }) => code)).toContain('counts.draw')
  })

  test('keeps names and how to reach people out of the log and of every file, and deletes them in the end', async () => {
    const { plan, rows } = await drawn()
    const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).join()
    const bundle = await bundleOf({ world, planId: plan.planId })
    for (const text of [log, bundle.toString()]) expect(text).not.toMatch(/Abigail|Bronwen|Cerys|Dafydd|Elinor|Ffion/)
    const [first] = (await plan.state()).recruitments[0]!.draw!.drawn
    await plan.done(plan.guide, 'member.invite', { side: 'citizen', name: 'Abigail', candidate: first })
    expect((await rows()).find(({ key }) => key === first)?.memberId).toBeTruthy()
    await plan.done(plan.guide, 'recruitment.finish')
    expect((await rows()).every(({ name, reach, memberId }) => !name && !reach && !memberId)).toBe(true)
    expect(await rows()).toHaveLength(6)
  })

  test.each<[string, string, (draw: Draw) => Draw]>([
    [
      'others were drawn',
      'counts.draw',
      ({ drawn, waiting, ...rest }) => ({
        ...rest,
        drawn: [waiting[0]!, ...drawn.slice(1)],
        waiting: [drawn[0]!, ...waiting.slice(1)],
      }),
    ],
    ['other numbers came out', 'counts.draw', (draw) => ({ ...draw, numbers: [7] })],
    ['another secret was promised', 'counts.draw-secret', (draw) => ({ ...draw, secret: '00'.repeat(32) })],
  ])('is found out when the record pretends that %s', async (_what, code, change) => {
    const { plan } = await drawn()
    const parsed = parseBundle((await bundleOf({ world, planId: plan.planId })).toString())
    if ('problem' in parsed) throw new Error('The bundle cannot be read.')
    const state = structuredClone(await plan.state())
    const [call] = state.recruitments
    call!.draw = change(call!.draw!)
    const findings = createFindings(english)
    checkDraws(nodeCrypto.sha256, parsed.bundle, state, findings)
    expect(findings.checks.map((check) => check.code)).toEqual([code])
  })

  test('is closed only when its time is over, drawn once, and never before it is closed', async () => {
    const { plan, put } = await calling()
    await put('Abigail', 0)
    await expect(plan.send(plan.guide, 'recruitment.close')).rejects.toThrow('can still apply')
    await expect(plan.send(plan.guide, 'recruitment.draw', { numbers: NUMBERS })).rejects.toThrow('Close applications')
    world.wait(14 * DAY)
    await expect(put('Late', 0)).rejects.toThrow('Nobody can apply')
    await plan.done(plan.guide, 'recruitment.close')
    await plan.done(plan.guide, 'recruitment.draw', { numbers: NUMBERS })
    await expect(plan.send(plan.guide, 'recruitment.draw', { numbers: [1] })).rejects.toThrow('only once')
  })

  test('takes one chance for one person, however often and however spelt they apply', async () => {
    const { put, rows } = await calling()
    const first = await put('Abigail', 0)
    expect(await put('abigail', 1)).toBe(first)
    expect(await rows()).toMatchObject([{ key: first, profile: [0], name: 'Abigail' }])
    await expect(put('Bronwen', 2)).rejects.toThrow('choose one')
  })

  test('without a public number, or with more wishes than places, is not published', async () => {
    await expect(calling({ numbersFrom: undefined })).rejects.toThrow('public numbers')
    const values = [
      { name: 'carer', wanted: 3 },
      { name: 'neighbour', wanted: 1 },
    ]
    await expect(calling({ categories: [{ name: 'Who are you?', values }] })).rejects.toThrow('only 3 places')
  })
})

test('whoever was drawn, joined and left again is forgotten as somebody who applied, too', async () => {
  const { plan, rows } = await drawn()
  const [candidate] = (await plan.state()).recruitments[0]!.draw!.drawn
  const { invitation } = await plan.done(plan.guide, 'member.invite', { side: 'citizen', name: 'Abigail', candidate })
  const { token } = await plan.done(invitation!, 'member.join')
  await plan.done(token!, 'member.leave', { words: 'unname' })
  expect((await rows()).find(({ key }) => key === candidate)).toMatchObject({ name: null, reach: null, memberId: null })
})

test('only one call at a time; another after the first is over', async () => {
  const { plan } = await calling()
  const again = { method: 'nomination', places: 2, criteria: 'A', closesAt: toInstant(world.deps.now() + DAY) }
  await expect(plan.send(plan.guide, 'recruitment.publish', again)).rejects.toThrow('under way')
  await plan.done(plan.guide, 'recruitment.finish')
  await plan.done(plan.guide, 'recruitment.publish', again)
  expect((await plan.state()).recruitments.map(({ round }) => round)).toEqual([1, 2])
})

test('a plan without an open call says nothing to strangers', async () => {
  const plan = await fivePeople(world.deps)
  await expect(laterInEnglish(publicCall(world.deps, plan.planId))).rejects.toThrow('Nobody can apply')
})
