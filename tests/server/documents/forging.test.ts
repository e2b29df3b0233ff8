import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { findClientOwner, listUpdatesAfter } from '#db/documents.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { annAndEve, countRows, expectRefused, forge, refusedIn } from '#tests/support/ann-and-eve.ts'
import { connect, firstText, startText, synced, type, until, xml } from '#tests/support/documents-clients.ts'
import { ANN, BOB, PLAN, SECTION } from '#tests/support/documents-server.ts'
import { type Block, skip, updateOf, words } from '#tests/support/yjs-updates.ts'

const scene = annAndEve()

test('an update under somebody else’s client id is refused', async () => {
  const { update } = await forge(scene, scene.ann.doc.clientID, (doc) => firstText(doc).insert(0, 'I, Ann, agree. '))
  await expectRefused(scene, 'foreign-author', () => scene.eve.update(update))
})

test('a whole state under somebody else’s id is refused', async () => {
  const { whole } = await forge(scene, scene.ann.doc.clientID, (doc) => startText(doc, 'Ann wrote this too'))
  await expectRefused(scene, 'foreign-author', () => scene.eve.step2(whole))
})

test('a struct that overlaps what is known and adds to it in somebody else’s name is refused', async () => {
  // Ann's words once more, as one longer struct: the beginning is hers, the tail is not.
  const doc = await scene.eve.ask()
  const item = (doc.store.clients.get(scene.ann.doc.clientID) ?? []).find(
    (struct): struct is Y.Item => struct instanceof Y.Item && struct.content instanceof Y.ContentString,
  )!
  const { client, clock } = item.id
  const update = updateOf([[client, clock, 1, (e) => words(e, [client, clock - 1], 'Ann’s words, and more of them')]])
  await expectRefused(scene, 'foreign-author', () => scene.eve.update(update))
})

test('a block that is listed twice is refused, although a glance at its clocks says it is known', async () => {
  const mine = 77
  const { id } = await lastOfAnn()
  const before = await countRows(scene)
  const first: Block = [mine, 0, 1, (e) => words(e, [id.client, id.clock], 'abc')]
  scene.eve.update(updateOf([first, [mine, 0, 1, (e) => words(e, [id.client, id.clock], 'xyz')]]))
  await until('a refusal', () => refusedIn(scene).malformed === 1)
  scene.eve.update(updateOf([first, first, [mine, 3, 1, (e) => words(e, [mine, 2], 'd')]]))
  await until('a refusal', () => refusedIn(scene).malformed === 2)
  expect(await countRows(scene)).toBe(before)
  expect(await findClientOwner(scene.opened.db, PLAN, SECTION, mine)).toBeUndefined()
})

test('a block that a second, empty one hides is refused', async () => {
  const { id } = await lastOfAnn()
  const update = updateOf([
    [77, 0, 1, (e) => words(e, [id.client, id.clock], 'abc')],
    [77, 3, 0, () => {}],
  ])
  await expectRefused(scene, 'malformed', () => scene.eve.update(update))
})

test('blocks out of order are refused', async () => {
  const { id } = await lastOfAnn()
  const write = (e: Parameters<Block[3]>[0]) => words(e, [id.client, id.clock], 'abc')
  await expectRefused(scene, 'malformed', () =>
    scene.eve.update(
      updateOf([
        [77, 0, 1, write],
        [78, 0, 1, write],
      ]),
    ),
  )
})

test('skips and gaps are refused, and the same edit is welcome once nothing is missing', async () => {
  const { id } = await lastOfAnn()
  const tail: Block = [77, 3, 1, (e) => words(e, [77, 2], 'def')]
  await expectRefused(scene, 'gap', () => scene.eve.update(updateOf([tail])))
  const afterSkip: Block[3] = (e) => {
    skip(e, 3)
    words(e, [id.client, id.clock], 'def')
  }
  await expectRefused(scene, 'gap', () => scene.eve.update(updateOf([[77, 0, 2, afterSkip]])), 2)
  const after: Block = [77, 0, 1, (e) => words(e, [id.client, id.clock + 1_000], 'abc')]
  await expectRefused(scene, 'gap', () => scene.eve.update(updateOf([after])), 3)

  scene.eve.update(updateOf([[77, 0, 1, (e) => words(e, [id.client, id.clock], 'abc')]]))
  scene.eve.update(updateOf([tail]))
  await until('the words', () => xml(scene.ann.doc).includes('abcdef'))
})

test('deleting what is not there is refused, and so are empty and overlapping deletions', async () => {
  const { id } = await lastOfAnn()
  await expectRefused(scene, 'gap', () => scene.eve.update(updateOf([], [[id.client, [id.clock + 100, 5]]])))
  await expectRefused(scene, 'malformed', () => scene.eve.update(updateOf([], [[id.client, [id.clock, 0]]])))
  await expectRefused(scene, 'malformed', () => scene.eve.update(updateOf([], [[id.client, [3, 4], [5, 1]]])), 2)
})

test('what is known can’t be told again in another way', async () => {
  type(scene.ann.doc, '😀')
  await until('everything to be saved', scene.ann.isSaved)
  const { id, length } = await lastOfAnn()
  // Claims that Ann's first word was inserted in the middle of her later emoji: merging that would split it.
  const inside: [number, number] = [id.client, id.clock + length - 2]
  const lie: Block = [id.client, 2, 1, (e) => words(e, inside, 'A')]
  scene.eve.update(updateOf([lie]))
  scene.eve.update(updateOf([lie, [77, 0, 1, (e) => words(e, [id.client, id.clock + length - 1], '!')]]))
  await until('the honest part', () => xml(scene.ann.doc).includes('!'))
  expect(xml(await scene.eve.ask())).toBe('<paragraph>Ann’s words😀!</paragraph>')
  expect(xml((await loadTextDoc(scene.opened.db, PLAN, SECTION)).doc)).toBe('<paragraph>Ann’s words😀!</paragraph>')
})

test('deletions have an author too, and an id keeps its owner after they have left', async () => {
  const bob = connect(scene.server, BOB)
  scene.closing.push(bob)
  await synced(bob)
  firstText(bob.doc).delete(0, 3)
  await until('everything to be saved', bob.isSaved)
  expect((await listUpdatesAfter(scene.opened.db, PLAN, SECTION, 0)).map((row) => row.memberId)).toEqual([ANN, BOB])
  expect(
    await findClientOwner(scene.opened.db, PLAN, SECTION, bob.doc.clientID),
    'deleting binds no id',
  ).toBeUndefined()
  const id = scene.ann.doc.clientID
  scene.ann.close()
  await until('ann to be gone', () => scene.server.documents.stats().sockets === 2)
  const { update } = await forge(scene, id, (doc) => firstText(doc).insert(0, 'x'))
  scene.eve.update(update)
  await until('a refusal', () => refusedIn(scene)['foreign-author'] === 1)
})

async function lastOfAnn() {
  const doc = await scene.eve.ask()
  return doc.store.clients.get(scene.ann.doc.clientID)!.at(-1)!
}
