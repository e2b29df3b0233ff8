import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listCommentsBy } from '#db/comments.ts'
import type { CommentRequest } from '#domain/comments/commands.ts'
import type { CommandId, MemberId, ThreadId } from '#domain/ids.ts'
import { toMarkdown } from '#domain/text/markdown.ts'
import { DAY } from '#domain/time.ts'
import { comment } from '#server/comments/door.ts'
import { commentsView } from '#server/comments/view.ts'
import { randomId } from '#server/crypto.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { currentExport } from '#server/exports/current.ts'
import { wordsIn } from '#server/words/words-in.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, docOf, fivePeople, type World } from '#tests/support/world.ts'

describe.each(DIALECTS)('comments on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  let ann: MemberId
  let pat: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    ann = plan.citizens[0]!
    pat = plan.professionals[0]!
  })
  afterEach(() => world.close())

  const say = (who: MemberId, request: CommentRequest, id: string = randomId()) => {
    world.wait(1)
    return comment(world.deps, { planId: plan.planId, memberId: who }, id as CommandId, request)
  }
  const view = (who: MemberId = ann) =>
    commentsView(world.deps, { planId: plan.planId, memberId: who }, 'why', wordsIn('en'))
  const read = () => world.deps.texts.read(world.db, plan.planId, 'why')
  async function start(who: MemberId, text: string, id?: string): Promise<ThreadId> {
    const block = (await read()).paragraphs[0]!.id
    return (await say(who, { type: 'comment.start', section: 'why', place: { block }, text }, id)).threadId
  }

  test('are said, answered, done and open again, by name', async () => {
    const threadId = await start(ann, 'Who pays?')
    await say(pat, { type: 'comment.reply', threadId, text: 'The council.' })
    await say(plan.guide, { type: 'comment.resolve', threadId })
    const { threads } = await view()
    expect(threads).toMatchObject([
      {
        ...{ id: threadId, isGone: false, state: 'resolved', resolved: { by: 'Noor Hassan' } },
        comments: [
          { by: 'Maureen Tagg', mine: true, text: 'Who pays?' },
          { mine: false, text: 'The council.' },
        ],
      },
    ])
    expect((await read()).doc.textContent.startsWith(threads[0]!.quote)).toBe(true)
    await say(ann, { type: 'comment.reopen', threadId })
    expect((await view()).threads[0]).toMatchObject({ state: 'open', resolved: null })
  })

  test('an answer opens a thread that was done', async () => {
    const threadId = await start(ann, 'Who pays?')
    await say(ann, { type: 'comment.resolve', threadId })
    await say(pat, { type: 'comment.reply', threadId, text: 'Not quite.' })
    expect((await view()).threads[0]).toMatchObject({ state: 'open' })
  })

  test('the same command twice is done once; another under its id is refused', async () => {
    const id = randomId()
    const asked = await Promise.all([start(ann, 'Who pays?', id), start(ann, 'Who pays?', id)])
    expect(asked[0]).toBe(asked[1])
    expect((await view()).threads).toHaveLength(1)
    await expect(start(ann, 'Who else?', id)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(start(pat, 'Who pays?', id)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('many who answer at once are all heard, in one order', async () => {
    const threadId = await start(ann, 'Who pays?')
    const answers = [...plan.citizens, ...plan.professionals].map((who) =>
      say(who, { type: 'comment.reply', threadId, text: `I, ${who}` }),
    )
    await Promise.all(answers)
    expect((await view()).threads[0]!.comments).toHaveLength(1 + answers.length)
  })

  test('authors change and take back what is theirs, and nobody else does', async () => {
    const threadId = await start(ann, 'Who pays?')
    const { commentId } = await say(ann, { type: 'comment.reply', threadId, text: 'Me.' })
    if (!commentId) throw new Error('A reply has an id.')
    await expect(say(pat, { type: 'comment.remove', commentId })).rejects.toMatchObject({ code: 'not-allowed' })
    await say(ann, { type: 'comment.change', commentId, text: 'Us.' })
    expect((await view()).threads[0]!.comments[1]).toMatchObject({ text: 'Us.', changedAt: expect.any(String) })
    await say(ann, { type: 'comment.remove', commentId })
    expect((await view()).threads[0]!.comments[1]).toMatchObject({ text: null, by: 'Maureen Tagg' })
    await expect(say(ann, { type: 'comment.change', commentId, text: 'x' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect((await listCommentsBy(world.db, plan.planId, ann)).map(({ text }) => text)).toEqual(['Who pays?', null])
  })

  test('of a thread or comment that is not there, nothing', async () => {
    const threadId = `t_${'0'.repeat(26)}` as ThreadId
    for (const type of ['comment.resolve', 'comment.reopen'] as const)
      await expect(say(ann, { type, threadId })).rejects.toMatchObject({ code: 'not-found' })
    const other = { type: 'comment.remove', commentId: `c_${'0'.repeat(26)}` } as CommentRequest
    await expect(say(ann, other)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an observer reads them and adds none', async () => {
    await start(ann, 'Who pays?')
    const { memberId, invitation } = await plan.done(plan.guide, 'member.invite', { function: 'observer', name: 'Ola' })
    await plan.done(invitation!, 'member.join')
    const ola = memberId as MemberId
    await expect(start(ola, 'Me too')).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await view(ola)).toMatchObject({ mayComment: false, threads: [{ comments: [{ text: 'Who pays?' }] }] })
  })

  test('stand in the order of the text; about words that are gone come last, with the words as they were', async () => {
    const write = (...words: string[]) =>
      rewriteSection(world.db, world.deps.now, plan.planId, 'why', ann, docOf(...words))
    await write('First words.', 'Second words.', 'Third words.')
    const { paragraphs } = await read()
    for (const index of [2, 0, 1]) {
      const place = { block: paragraphs[index]!.id }
      await say(ann, { type: 'comment.start', section: 'why', place, text: `About ${index}` })
    }
    expect((await view()).threads.map(({ quote }) => quote)).toEqual(['First words.', 'Second words.', 'Third words.'])
    await write('Second words.')
    const gone = (await view()).threads
    expect(gone.map(({ isGone }) => isGone)).toEqual([true, true, true])
    expect(gone.map(({ quote }) => quote)).toEqual(['Third words.', 'First words.', 'Second words.'])
  })

  test('a vote goes on and adopts the very text, however much is said about it', async () => {
    const ballotId = await plan.open()
    const before = await read()
    await start(ann, 'I still wonder.')
    expect((await read()).digest).toBe(before.digest)
    expect((await read()).seq).toBeGreaterThan(before.seq)
    for (const who of [...plan.citizens, ...plan.professionals])
      await plan.done(who, 'ballot.cast', { ballotId, choice: 'consent' })
    world.wait(8 * DAY)
    await plan.done(plan.guide, 'ballot.close', { ballotId })
    expect((await plan.state()).ballots.get(ballotId)?.outcome).toBe('adopted')
    expect((await plan.state()).sections.get('why')).toMatchObject({ state: 'agreed' })
  })

  test('leave the log, the authors and what is handed out as they are', async () => {
    const [{ size }, before] = [await plan.state(), await read()]
    await start(pat, 'Zebra crossing?')
    expect((await plan.state()).size).toBe(size)
    const after = await read()
    expect(after.authors).toEqual(before.authors)
    expect(toMarkdown(after.doc, { imageUrl: () => '' })).toBe(toMarkdown(before.doc, { imageUrl: () => '' }))
    for (const format of ['html', 'md', 'json'] as const) {
      const { bytes } = await currentExport(world.deps, plan.planId, format)
      expect(Buffer.from(bytes).toString()).not.toMatch(/Zebra|data-comment|"comment"|t_[0-9a-z]{26}/)
    }
  })
})
