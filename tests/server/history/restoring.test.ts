import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listVersions } from '#db/versions.ts'
import type { HistoryRequest } from '#domain/history/commands.ts'
import type { CommandId, MemberId } from '#domain/ids.ts'
import { schema } from '#domain/text/schema.ts'
import { comment } from '#server/comments/door.ts'
import { commentsView } from '#server/comments/view.ts'
import { randomId } from '#server/crypto.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { history } from '#server/history/door.ts'
import { wordsIn } from '#server/words/words-in.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, docOf, fivePeople, type World } from '#tests/support/world.ts'

const FIRST = 'Getting there is the hard part. Two buses with a tank.'

describe.each(DIALECTS)('bringing back an old text on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  let ann: MemberId
  let ben: MemberId
  let pat: MemberId
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
    ;[ann, ben] = plan.citizens
    pat = plan.professionals[0]
  })
  afterEach(() => world.close())

  const ask = (who: MemberId, request: HistoryRequest, id: string = randomId()) =>
    history(world.deps, { planId: plan.planId, memberId: who }, 'why', id as CommandId, request)
  const rewrite = (who: MemberId, doc: ReturnType<typeof docOf>) =>
    rewriteSection(world.db, world.deps.now, plan.planId, 'why', who, doc)
  const read = () => world.deps.texts.read(world.db, plan.planId, 'why')
  const words = async () => (await read()).doc.children.map(({ textContent }) => textContent)
  const versions = async () =>
    (await listVersions(world.db, plan.planId, 'why')).map(({ seq, kind, name }) => ({ seq, kind, name }))

  test('words come back as an edit, their authors’ as before, and that can be undone', async () => {
    const before = await rewrite(ben, docOf(FIRST, 'Carers wait outside in the rain.'))
    await rewrite(pat, docOf('There is a lift.'))
    const now = await read()
    const { seq } = await ask(pat, { type: 'version.restore', seq: before })
    expect(seq).toBe(now.seq + 1)
    expect(await words()).toEqual([FIRST, 'Carers wait outside in the rain.'])
    expect((await read()).characters).toEqual(
      new Map([
        [ann, FIRST.length],
        [ben, 'Carers wait outside in the rain.'.length],
      ]),
    )
    expect(await versions()).toEqual([{ seq: now.seq, kind: 'restore', name: null }])
    await ask(pat, { type: 'version.restore', seq: now.seq })
    expect(await words()).toEqual(['There is a lift.'])
    expect((await read()).characters).toEqual(now.characters)
  })

  test('words that went longer ago than the ledger remembers are given back to their authors', async () => {
    const before = (await read()).seq
    await rewrite(pat, docOf('Short.'))
    // More than is kept of what was deleted: whole books come and go.
    for (const letter of ['a', 'b']) {
      await rewrite(pat, docOf('Short.', ...Array.from({ length: 50 }, (_, n) => `${n} ${letter.repeat(2_000)}`)))
      await rewrite(pat, docOf('Short.'))
    }
    await ask(ben, { type: 'version.restore', seq: before })
    expect((await read()).characters).toEqual(new Map([[ann, FIRST.length]]))
  })

  test('one paragraph comes back in its place, and nothing else changes', async () => {
    const before = await rewrite(ann, docOf('One thing.', 'Another thing here.', 'The last of them.'))
    await rewrite(pat, docOf('One thing changed.', 'The last of them.', 'And more.'))
    const past = (await world.deps.texts.past(world.db, plan.planId, 'why', [before])).get(before)!
    const [first, second] = past.blocks
    await ask(ben, { type: 'version.restore', seq: before, paragraph: second!.id })
    expect(await words()).toEqual(['One thing changed.', 'Another thing here.', 'The last of them.', 'And more.'])
    await ask(ben, { type: 'version.restore', seq: before, paragraph: first!.id })
    expect(await words()).toEqual(['One thing.', 'Another thing here.', 'The last of them.', 'And more.'])
    expect((await read()).characters.get(ben)).toBeUndefined()
  })

  test('a paragraph of a list comes back, with how it looks', async () => {
    const item = (words: string) =>
      schema.node('list_item', null, [schema.node('paragraph', null, [schema.text(words, [schema.mark('strong')])])])
    const list = (...items: string[]) => schema.node('bullet_list', null, items.map(item))
    const doc = (...items: string[]) => schema.node('doc', null, [list(...items)])
    const before = await rewrite(ann, doc('Buses with a ramp', 'A lift that works'))
    await rewrite(pat, doc('Buses with a ramp', 'A lift that works on Sundays too'))
    const past = (await world.deps.texts.past(world.db, plan.planId, 'why', [before])).get(before)!
    await ask(ben, { type: 'version.restore', seq: before, paragraph: past.blocks[1]!.id })
    expect((await read()).doc.toJSON()).toEqual(doc('Buses with a ramp', 'A lift that works').toJSON())
  })

  test('what people say about words stays with those that are in both texts', async () => {
    const before = (await read()).seq
    const block = (await read()).paragraphs[0]!.id
    await comment(world.deps, { planId: plan.planId, memberId: ann }, randomId() as CommandId, {
      ...{ type: 'comment.start', section: 'why', place: { block }, text: 'Which buses?' },
    })
    await world.deps.texts.read(world.db, plan.planId, 'why')
    const talk = () => commentsView(world.deps, { planId: plan.planId, memberId: ann }, 'why', wordsIn('en'))
    const { doc } = await read()
    await rewriteSection(
      ...([world.db, world.deps.now, plan.planId, 'why', pat] as const),
      schema.node('doc', null, [...doc.children, schema.node('paragraph', null, [schema.text('Nobody asked us.')])]),
    )
    expect((await talk()).threads).toMatchObject([{ isGone: false }])
    await ask(ben, { type: 'version.restore', seq: before })
    expect(await words()).toEqual([FIRST])
    expect((await talk()).threads).toMatchObject([{ isGone: false, quote: FIRST }])
  })

  test('what reads like that already, was never there or is locked stays as it is', async () => {
    const { seq } = await read()
    const restore = (who: MemberId, at: number) => ask(who, { type: 'version.restore', seq: at })
    await expect(restore(ann, seq)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(restore(ann, seq + 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(restore(plan.guide, seq)).rejects.toMatchObject({ code: 'not-allowed' })
    await rewrite(pat, docOf('There is a lift.'))
    await plan.done(plan.guide, 'section.freeze', { section: 'why' })
    await expect(restore(ann, seq)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await words()).toEqual(['There is a lift.'])
    await plan.done(plan.guide, 'section.thaw', { section: 'why' })
    await restore(ann, seq)
    expect(await words()).toEqual([FIRST])
  })

  test('the same request twice is done once; another under its id is refused', async () => {
    const { seq } = await read()
    await rewrite(pat, docOf('There is a lift.'))
    const id = randomId()
    const asked = await Promise.all([1, 2].map(() => ask(ann, { type: 'version.restore', seq }, id)))
    expect(asked[0]).toEqual(asked[1])
    await expect(ask(ann, { type: 'version.name', seq, name: 'x' }, id)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect((await read()).seq).toBe(seq + 2)
  })
})

describe.each(DIALECTS)('versions on %s', (dialect) => {
  let world: World
  let plan: Awaited<ReturnType<typeof fivePeople>>
  beforeEach(async () => {
    world = await createWorld(dialect)
    plan = await fivePeople(world.deps)
  })
  afterEach(() => world.close())
  const kinds = async () => (await listVersions(world.db, plan.planId, 'why')).map(({ kind, seq }) => [kind, seq])
  const rewrite = (...paragraphs: string[]) =>
    rewriteSection(world.db, world.deps.now, plan.planId, 'why', plan.citizens[1], docOf(...paragraphs))

  test('are kept when a text is locked, put to a vote, or a meeting ends; never twice for one text', async () => {
    await plan.done(plan.guide, 'section.freeze', { section: 'why' })
    await plan.done(plan.guide, 'section.thaw', { section: 'why' })
    await plan.done(plan.guide, 'section.freeze', { section: 'why' })
    await plan.done(plan.guide, 'section.thaw', { section: 'why' })
    expect(await kinds()).toEqual([['frozen', 1]])

    const { sessionId } = await plan.done(plan.guide, 'session.schedule', {
      ...{ kind: 'live', title: 'Drafting', startsAt: new Date(world.deps.now()).toISOString(), minutes: 60 },
    })
    await plan.done(plan.guide, 'session.open', { sessionId })
    await rewrite('Two slow buses.')
    await plan.done(plan.guide, 'session.close', { sessionId })
    expect(await kinds()).toEqual([
      ['frozen', 1],
      ['session', 2],
    ])
    expect((await listVersions(world.db, plan.planId, 'why')).at(-1)).toMatchObject({ about: sessionId })

    await rewrite('Two slow buses with a tank.')
    const ballotId = await plan.open()
    expect((await listVersions(world.db, plan.planId, 'why')).at(-1)).toMatchObject({ kind: 'vote', about: ballotId })
    expect(await listVersions(world.db, plan.planId, 'money')).toEqual([])
  })

  test('have names that members give, in a locked text too', async () => {
    await plan.done(plan.guide, 'section.freeze', { section: 'why' })
    world.wait(1)
    const name = (memberId: MemberId, seq: number) =>
      history(world.deps, { planId: plan.planId, memberId }, 'why', randomId() as CommandId, {
        ...{ type: 'version.name', seq, name: 'Before the winter' },
      })
    await name(plan.citizens[2], 1)
    expect((await listVersions(world.db, plan.planId, 'why')).at(-1)).toMatchObject({
      ...{ kind: 'named', name: 'Before the winter', memberId: plan.citizens[2], seq: 1 },
    })
    await expect(name(plan.guide, 1)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(name(plan.citizens[2], 99)).rejects.toMatchObject({ code: 'not-found' })
  })
})
