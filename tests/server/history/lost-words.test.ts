import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { updateYFragment } from 'y-prosemirror'
import { listOpenLosses } from '#db/lost-words.ts'
import type { HistoryRequest } from '#domain/history/commands.ts'
import type { CommandId, LostId, MemberId } from '#domain/ids.ts'
import { textBlocks } from '#domain/text/yjs-blocks.ts'
import { MINUTE } from '#domain/time.ts'
import { randomId } from '#server/crypto.ts'
import { commitUpdates } from '#server/documents/commit.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { writeAfresh } from '#server/documents/write.ts'
import { history } from '#server/history/door.ts'
import { lossesOf } from '#server/history/view.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, docOf, fivePeople, type World } from '#tests/support/world.ts'

const ANNS = [
  'Getting there is the hard part, and nobody drives.',
  'Two buses with an oxygen tank are too much for me.',
]
const BENS = 'The hall is cold in winter, so people stay away then.'

describe.each(DIALECTS)('words that somebody takes out on %s', (dialect) => {
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
    await write(ann, docOf(...ANNS))
    await write(ben, docOf(ANNS[0]!, BENS, ANNS[1]!))
    await world.losses.settle('all')
  })
  afterEach(() => world.close())

  /** As an editor does: the text as it is becomes `doc`, and the documents are told what that took out. */
  async function write(memberId: MemberId, doc: ReturnType<typeof docOf>): Promise<void> {
    const { planId } = plan
    const text = await loadTextDoc(world.db, planId, 'why', { follows: true })
    const { seq: before } = text
    const { lost, ...written } = writeAfresh(text, memberId, (fragment) => {
      updateYFragment(fragment.doc!, fragment, doc, { mapping: new Map(), isOMark: new Map() })
    })
    const target = { planId, section: 'why' as const, seq: before }
    expect(typeof (await commitUpdates(world.db, target, [{ memberId, ...written }], world.deps.now()))).toBe('number')
    world.deps.lost({ planId, section: 'why', before, lost })
    text.destroy()
  }
  const waits = async (who: MemberId) => {
    await world.losses.settle('all')
    return (await lossesOf(world.deps, { planId: plan.planId, memberId: who })).map(({ words }) => words)
  }
  const ask = (who: MemberId, request: HistoryRequest) =>
    history(world.deps, { planId: plan.planId, memberId: who }, 'why', randomId() as CommandId, request)
  const words = async () =>
    (await world.deps.texts.read(world.db, plan.planId, 'why')).doc.children.map(({ textContent }) => textContent)
  const first = async (who: MemberId): Promise<LostId> => {
    await world.losses.settle('all')
    return (await listOpenLosses(world.db, plan.planId, who))[0]!.id
  }

  test('are told to whoever wrote them, and to nobody else', async () => {
    await write(pat, docOf(ANNS[0]!, ANNS[1]!))
    expect(await waits(ben)).toEqual([[BENS]])
    expect(await waits(ann)).toEqual([])
    expect(await waits(pat)).toEqual([])
  })

  test('come back to their place by one tap, in their author’s name', async () => {
    await write(pat, docOf(ANNS[0]!, `${ANNS[1]} Or so.`))
    await ask(ben, { type: 'words.return', lostId: await first(ben) })
    expect(await words()).toEqual([ANNS[0], BENS, `${ANNS[1]} Or so.`])
    expect((await world.deps.texts.read(world.db, plan.planId, 'why')).characters.get(ben)).toBeGreaterThanOrEqual(
      BENS.length,
    )
    expect(await waits(ben)).toEqual([])
  })

  test('come back into their sentence, though others have written around it', async () => {
    await write(ann, docOf(`${ANNS[0]} Really so.`, BENS, ANNS[1]!))
    await write(pat, docOf('Really so.', BENS, ANNS[1]!))
    await write(ben, docOf('Really so. And more.', BENS, ANNS[1]!))
    await ask(ann, { type: 'words.return', lostId: await first(ann) })
    expect((await words())[0]).toBe(`${ANNS[0]} Really so. And more.`)
  })

  test('stand at the end of their paragraph if somebody wrote something else in their place', async () => {
    await write(ann, docOf(`It is far. ${ANNS[0]} Really so.`, BENS, ANNS[1]!))
    await write(pat, docOf('It is far. There is a lift now. Really so.', BENS, ANNS[1]!))
    await ask(ann, { type: 'words.return', lostId: await first(ann) })
    expect((await words())[0]).toContain('There is a lift now. Really so.')
    expect((await words())[0]).toContain('nobody drives')
  })

  test('that are moved, undone or written again are not lost', async () => {
    await write(pat, docOf(BENS, ANNS[1]!))
    await write(pat, docOf(BENS, ANNS[1]!, ANNS[0]!))
    expect(await waits(ann)).toEqual([])
    await write(pat, docOf(BENS))
    await write(ben, docOf(BENS, ...ANNS))
    expect(await waits(ann)).toEqual([])
  })

  test('are no news where they are few, however often somebody mends a word', async () => {
    await write(pat, docOf(ANNS[0]!, BENS.replace('cold in winter', 'icy in January'), ANNS[1]!))
    await write(pat, docOf(ANNS[0]!, 'A hall is icy in January, so folk stay home then.', ANNS[1]!))
    expect(await waits(ben)).toEqual([])
  })

  test('are no news to whoever took them out themselves', async () => {
    await write(ben, docOf(...ANNS))
    expect(await waits(ben)).toEqual([])
  })

  test('make one notice for one go, and only once it is quiet', async () => {
    await write(pat, docOf(BENS, ANNS[1]!))
    await world.losses.settle('quiet')
    expect(await listOpenLosses(world.db, plan.planId, ann)).toEqual([])
    world.wait(MINUTE / 2)
    await write(pat, docOf(BENS))
    world.wait(MINUTE / 2)
    await world.losses.settle('quiet')
    expect(await listOpenLosses(world.db, plan.planId, ann)).toEqual([])
    world.wait(MINUTE / 2)
    await world.losses.settle('quiet')
    expect((await listOpenLosses(world.db, plan.planId, ann)).map(({ parts }) => parts.length)).toEqual([2])
  })

  test('are asked about once: it is fine', async () => {
    await write(pat, docOf(...ANNS))
    const lostId = await first(ben)
    await expect(ask(ann, { type: 'words.fine', lostId })).rejects.toMatchObject({ code: 'not-found' })
    await ask(ben, { type: 'words.fine', lostId })
    expect(await waits(ben)).toEqual([])
    await expect(ask(ben, { type: 'words.return', lostId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await words()).toEqual(ANNS)
  })

  test('wait while writing is paused', async () => {
    await write(pat, docOf(...ANNS))
    const lostId = await first(ben)
    await plan.done(plan.guide, 'section.freeze', { section: 'why' })
    await expect(ask(ben, { type: 'words.return', lostId })).rejects.toMatchObject({ code: 'not-allowed' })
    await plan.done(plan.guide, 'section.thaw', { section: 'why' })
    await ask(ben, { type: 'words.return', lostId })
    expect(await words()).toContain(BENS)
  })

  test('that an old text takes away when it comes back are told too', async () => {
    await ask(pat, { type: 'version.restore', seq: 1 })
    expect(await waits(ben)).toEqual([[BENS]])
  })

  test('that a suggestion takes away are told too', async () => {
    const text = await loadTextDoc(world.db, plan.planId, 'why')
    const block = textBlocks(text.fragment).find((one) => one.words === BENS)!
    text.destroy()
    const { suggestionId } = await plan.done(pat, 'suggestion.make', {
      ...{ section: 'why', block: { id: block.id, was: BENS }, text: 'We can heat it.' },
    })
    await plan.done(ann, 'suggestion.accept', { suggestionId })
    expect((await waits(ben)).flat().join(' ')).toContain('cold in winter')
  })

  test('are not forgotten when the server stops', async () => {
    await write(pat, docOf(...ANNS))
    await world.losses.close()
    expect(await listOpenLosses(world.db, plan.planId, ben)).toHaveLength(1)
  })
})
