import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import type { CommentRequest } from '#domain/comments/commands.ts'
import type { MemberId } from '#domain/ids.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { HOUR, toInstant } from '#domain/time.ts'
import { comment } from '#server/comments/door.ts'
import { listContributions, listNews } from '#server/contributions/view.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { commandId, createWorld, fivePeople, type World } from '#tests/support/world.ts'

const REASON = 'Two buses are what people asked for.'

describe.each(DIALECTS)('what became of somebody’s words, on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  let maureen: MemberId
  let anjali: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    maureen = plan.citizens[0]
    anjali = plan.professionals[0]
  })
  afterEach(() => world.close())

  const list = (memberId: MemberId) => listContributions(world.deps, { planId: plan.planId, memberId })
  const say = (memberId: MemberId, request: CommentRequest) =>
    comment(world.deps, { planId: plan.planId, memberId }, commandId(), request)

  async function suggest(by: MemberId) {
    const text = await loadTextDoc(world.db, plan.planId, 'why')
    const [block] = textBlocks(text.fragment).map(({ id, words }) => ({ id, was: words }))
    text.destroy()
    const { suggestionId } = await plan.done(by, 'suggestion.make', { section: 'why', block, text: 'One bus.' })
    return { suggestionId }
  }

  test('a refusal comes with its reason and a name, for its author and for nobody else', async () => {
    await plan.done(anjali, 'suggestion.refuse', { ...(await suggest(maureen)), reason: REASON })
    expect(await list(maureen)).toMatchObject([
      { kind: 'suggestion', became: 'refused', name: 'Anjali Menon', said: 'One bus.', answered: REASON, isNews: true },
    ])
    for (const other of [...plan.everybody.slice(1), plan.guide]) expect(await list(other)).toEqual([])
  })

  test('a question is told to whoever asked, though the log names nobody', async () => {
    const { explainId } = await plan.done(maureen, 'explain.ask', { section: 'why', text: 'What is a tank?' })
    await plan.done(anjali, 'explain.answer', { explainId, text: 'A bottle of oxygen.' })
    expect(await list(maureen)).toMatchObject([
      { kind: 'question', became: 'answered', said: 'What is a tank?', answered: 'A bottle of oxygen.', by: null },
    ])
    expect(await list(plan.citizens[1])).toEqual([])
    const log = (await listEntryTexts(world.db, plan.planId, 0, 1000)).filter((entry) =>
      entry.includes('explain.asked'),
    )
    expect(log.join()).not.toContain(maureen)
  })

  test('talk: the last answer, until what one said is taken back', async () => {
    const { paragraphs } = await world.deps.texts.read(world.db, plan.planId, 'why')
    const start = { section: 'why' as const, place: { block: paragraphs[0]!.id }, text: 'Why two?' }
    const { threadId, commentId } = await say(maureen, { type: 'comment.start', ...start })
    world.wait(HOUR)
    await say(anjali, { type: 'comment.reply', threadId, text: 'One for each valley.' })
    expect(await list(maureen)).toMatchObject([
      {
        ...{ kind: 'comment', became: 'answered', id: threadId, name: 'Anjali Menon', at: toInstant(world.clock.now) },
        ...{ said: 'Why two?', answered: 'One for each valley.' },
      },
    ])
    expect(await list(anjali)).toMatchObject([{ became: 'waiting', said: 'One for each valley.', answered: null }])
    await say(plan.guide, { type: 'comment.resolve', threadId })
    expect(await list(maureen)).toMatchObject([{ became: 'resolved', name: 'Noor Hassan' }])
    if (commentId) await say(maureen, { type: 'comment.remove', commentId })
    expect(await list(maureen)).toEqual([])
  })

  test('news is what others did since then', async () => {
    const asking = { planId: plan.planId, memberId: maureen }
    await plan.done(anjali, 'suggestion.refuse', { ...(await suggest(maureen)), reason: REASON })
    const first = toInstant(world.clock.now)
    world.wait(HOUR)
    const then = toInstant(world.clock.now)
    await suggest(maureen)
    expect(await listNews(world.deps, asking, then)).toEqual([])
    expect(await listNews(world.deps, asking, first)).toMatchObject([{ became: 'refused' }])
  })

  test('whoever said no and then left without their name is not named', async () => {
    await plan.done(anjali, 'suggestion.refuse', { ...(await suggest(maureen)), reason: REASON })
    await plan.done(anjali, 'member.leave', { words: 'unname' })
    expect(await list(maureen)).toMatchObject([{ became: 'refused', name: null, said: 'One bus.' }])
  })
})
