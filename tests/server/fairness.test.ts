import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, toInstant } from '#domain/time.ts'
import { agreeNow, voteNow } from '#server/fairness/next-steps.ts'
import { wordsIn } from '#server/words/words-in.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

type Group = Awaited<ReturnType<typeof fivePeople>>
const asking = async ({ planId, state }: Group) => ({
  ...{ deps: world.deps, db: world.db, planId, words: wordsIn('en'), at: toInstant(world.deps.now()) },
  state: await state(),
})

describe('how the rules stand before anybody takes the step', () => {
  test('what stops comes first, with what is missing and who can mend it; what holds says what was counted', async () => {
    const plan = await fivePeople(world.deps)
    await plan.done(plan.citizens[1], 'explain.ask', { section: 'why', text: 'What is a tank?' })
    const lines = await voteNow(await asking(plan), 'why')
    expect(lines[0]).toMatchObject({ id: 'ballot.open.nothing-to-explain', stands: 'stops' })
    expect(lines[0]?.message).toMatch(/please explain/)
    const half = lines.find(({ id }) => id === 'ballot.open.citizens-are-half')
    expect(half).toMatchObject({ stands: 'holds', measured: { num: 3, den: 5 }, message: null })
    expect(lines.filter(({ stands }) => stands === 'stops')).toHaveLength(1)
  })

  test('says the same as the door: the vote opens where nothing stops it, and not before', async () => {
    const plan = await fivePeople(world.deps)
    const stops = async () => (await voteNow(await asking(plan), 'why')).filter(({ stands }) => stands !== 'holds')
    const { explainId } = await plan.done(plan.citizens[1], 'explain.ask', { section: 'why', text: 'What is a tank?' })
    const subject = { kind: 'section', section: 'why' }
    const open = () =>
      plan.send(plan.guide, 'ballot.open', {
        subject,
        method: 'consent',
        closesAt: toInstant(world.deps.now() + 7 * DAY),
      })
    const refused = await open()
    expect((await stops()).map(({ id }) => id)).toEqual(refused.ok ? [] : refused.refusals.map(({ ruleId }) => ruleId))
    await plan.done(plan.citizens[0], 'explain.answer', { explainId, text: 'A bottle of oxygen.' })
    await plan.done(plan.citizens[1], 'explain.settle', { explainId })
    expect(await stops()).toEqual([])
    expect((await open()).ok).toBe(true)
  })

  test('what rests on private answers tells whether it holds, never how many they were', async () => {
    const plan = await fivePeople(world.deps)
    await plan.done(plan.citizens[2], 'help.ask', { section: 'why' })
    const help = (await voteNow(await asking(plan), 'why')).find(({ id }) => id === 'ballot.open.nobody-waits-for-help')
    expect(help).toMatchObject({ stands: 'stops', measured: null })
    expect(help?.message).not.toMatch(/\d/)
  })

  test('agreeing the plan: what no vote has adopted stops it', async () => {
    const plan = await fivePeople(world.deps)
    const lines = await agreeNow(await asking(plan))
    expect(lines[0]).toMatchObject({ id: 'plan.agree.every-part-voted', stands: 'stops' })
  })
})
